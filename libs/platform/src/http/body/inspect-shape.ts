import { JsonTextRefused } from './json-text-refused.js';

/** Levels of lists and objects. */
export const DEEPEST = 16;
/** A batch of the largest size with every field given has some 12,000 values. */
export const MOST_VALUES = 20_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/**
 * Throws `JsonTextRefused` for what is nested too deep or holds too many values, before anything is made of it: what comes
 * after costs no more than these bounds allow, whatever the text. The bytes need not be good JSON.
 */
export function inspectShape(bytes: Uint8Array): void {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) {
      at = endOfString(bytes, at);
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      depth += 1;
      values += 1;
      if (depth > DEEPEST) throw new JsonTextRefused(`is nested deeper than ${DEEPEST} levels`);
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      depth -= 1;
    } else if (byte === COMMA) {
      values += 1;
    }
    if (values > MOST_VALUES) throw new JsonTextRefused(`holds more than ${MOST_VALUES} values`);
  }
}

/** Where the closing quote is, or the end of the text. */
function endOfString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
