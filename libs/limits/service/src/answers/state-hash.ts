import { createHash } from 'node:crypto';
import { canonicalText, type Json } from '@limit-ledger/kernel';
import type { LimitsBody } from './bodies/limits-body.js';

/** SHA-256 of the RFC 8785 text of an answer about limits, 64 hex digits: the same history gives the same, wherever it is folded. */
export function stateHashOf(answer: LimitsBody): string {
  return createHash('sha256')
    .update(canonicalText(answer as unknown as Json))
    .digest('hex');
}
