import { JsonTextRefused } from './json-text-refused.js';

const INTEGER = /-?\d+(?![\d.eE])/y;
const NO_SPACE = /[^ \t\r\n]/g;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COLON = 0x3a;
const SPACE = 0x20;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/**
 * Throws `JsonTextRefused` for what `JSON.parse` takes silently. The text must be good JSON of a bounded shape
 * already, which leaves little to look at: strings, numbers and brackets, one pass over the text.
 */
export function inspectJson(text: string): void {
  /** The members seen of each object that is open; `undefined` for a list. */
  const open: (Set<string> | undefined)[] = [];
  for (let at = afterSpaces(text, 0); at < text.length; at = afterSpaces(text, at + 1)) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      const end = endOfString(text, at);
      const string = inspectString(text, at, end);
      if (isMember(text, end)) inspectMember(open.at(-1), string);
      at = end - 1;
    } else if (character === OPEN_OBJECT || character === OPEN_LIST) {
      open.push(character === OPEN_OBJECT ? new Set() : undefined);
    } else if (character === CLOSE_OBJECT || character === CLOSE_LIST) {
      open.pop();
    } else if (character === MINUS || (character >= ZERO && character <= NINE)) {
      at = inspectNumber(text, at) - 1;
    }
  }
}

/** Just past the closing quote. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (let character = text.charCodeAt(at); character !== QUOTE; character = text.charCodeAt(at))
    at += character === BACKSLASH ? 2 : 1;
  return at + 1;
}

/** Without an escape a string of UTF-8 holds neither NUL nor half a character. */
function inspectString(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) return raw;
  const string = JSON.parse(text.slice(start, end)) as string;
  if (!string.isWellFormed() || string.includes('\0')) throw new JsonTextRefused('holds a broken character or NUL');
  return string;
}

/** Only the name of a member is followed by a colon. */
function isMember(text: string, end: number): boolean {
  return text.charCodeAt(afterSpaces(text, end)) === COLON;
}

/** Searched for natively: a loop over a megabyte of spaces takes its time while it is not compiled yet. */
function afterSpaces(text: string, start: number): number {
  if (text.charCodeAt(start) > SPACE) return start;
  NO_SPACE.lastIndex = start;
  return NO_SPACE.exec(text)?.index ?? text.length;
}

function inspectMember(members: Set<string> | undefined, name: string): void {
  if (members === undefined) return;
  if (members.has(name)) throw new JsonTextRefused(`names the member ${JSON.stringify(name.slice(0, 64))} twice`);
  if (name === '__proto__') throw new JsonTextRefused('must not name a member "__proto__"');
  members.add(name);
}

/** Just past the number. */
function inspectNumber(text: string, start: number): number {
  INTEGER.lastIndex = start;
  const number = INTEGER.exec(text)?.[0];
  if (number === undefined)
    throw new JsonTextRefused('holds a number with a fraction or an exponent; amounts are integers of minor units');
  if (!Number.isSafeInteger(Number(number))) throw new JsonTextRefused('holds a number beyond 2^53−1');
  return start + number.length;
}
