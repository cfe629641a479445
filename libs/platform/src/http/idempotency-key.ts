import { Problem } from '../problem/problem.js';

const VISIBLE_ASCII = /^[\x21-\x7e]{1,255}$/;

/** The `Idempotency-Key`: 1 to 255 visible ASCII characters; `undefined` without one. A bad or a missing required one is a 400. */
export function idempotencyKeyOf(header: string | undefined, required: true): string;
export function idempotencyKeyOf(header: string | undefined, required: boolean): string | undefined;
export function idempotencyKeyOf(header: string | undefined, required: boolean): string | undefined {
  if (header === undefined) {
    if (required) throw refusal('is required');
    return undefined;
  }
  if (!VISIBLE_ASCII.test(header)) throw refusal('must be 1 to 255 visible ASCII characters');
  return header;
}

function refusal(message: string): Problem {
  return new Problem(400, 'request.invalid', `Idempotency-Key ${message}.`, {
    members: { errors: [{ path: 'Idempotency-Key', message }] },
  });
}
