import { hash } from 'node:crypto';
import { canonicalText, type Json } from '@limit-ledger/kernel';

export interface Asked {
  /** The name of the command. */
  readonly operation: string;
  /** What the path names. */
  readonly params: Json;
  readonly body: Json;
}

/** 64 hex digits that are the same when, and only when, the same was asked. */
export function fingerprintOf({ operation, params, body }: Asked): string {
  // In the order of the canonical text already, which saves it a copy.
  return hash('sha256', canonicalText({ body, operation, params }), 'hex');
}
