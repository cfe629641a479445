import { HEADS_FORMAT, type AnchoredHead, type HeadsHeader, type HeadsTrailer } from './heads-format.js';

const HASH = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const STREAM = /^[\x21-\x7e]+$/;
const LINE_FEED = '\n';

/** What a line of a heads file may be. */
export type LineOfHeads =
  | { readonly is: 'header'; readonly header: HeadsHeader }
  | { readonly is: 'head'; readonly head: AnchoredHead }
  | { readonly is: 'trailer'; readonly trailer: HeadsTrailer }
  | { readonly is: 'nothing' };

/** Reads one line with its line feed; whatever is not exactly of one of the forms is nothing. */
export function lineOfHeads(bytes: Buffer): LineOfHeads {
  const text = bytes.toString();
  const value = text.endsWith(LINE_FEED) ? parsed(text) : undefined;
  if (value === undefined) return { is: 'nothing' };
  const { stream, revision, hash, format, at, keyId, count, sha256, signature } = value;
  if (matches(STREAM, stream) && isCount(revision) && matches(HASH, hash))
    return { is: 'head', head: { stream, revision, hash } };
  if (format === HEADS_FORMAT && matches(INSTANT, at) && matches(HASH, keyId))
    return { is: 'header', header: { format, at, keyId } };
  if (isCount(count) && matches(HASH, sha256) && matches(SIGNATURE, signature)) {
    return { is: 'trailer', trailer: { count, sha256, signature } };
  }
  return { is: 'nothing' };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const matches = (pattern: RegExp, value: unknown): value is string => typeof value === 'string' && pattern.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
