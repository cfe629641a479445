import { Problem } from '../problem/problem.js';
import type { IfMatch } from '../runner/envelope.js';

const REVISION = /^"(?:(terms)-)?(0|[1-9]\d{0,15})"$/;

/** The `ETag` of a revision. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** Reads `If-Match: "<revision>"` or `"terms-<revision>"`; `undefined` without one. Anything else, lists and `*` too, is a 400. */
export function ifMatchOf(header: string | undefined): IfMatch | undefined {
  if (header === undefined) return undefined;
  const [, terms, digits] = REVISION.exec(header) ?? [];
  const revision = Number(digits);
  if (digits === undefined || !Number.isSafeInteger(revision)) {
    throw new Problem(400, 'request.invalid', 'If-Match must be one strong tag: "<revision>" or "terms-<revision>".', {
      members: { errors: [{ path: 'If-Match', message: 'must be "<revision>" or "terms-<revision>"' }] },
    });
  }
  return terms === undefined ? { revision } : { terms: revision };
}
