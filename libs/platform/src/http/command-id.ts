import { hash } from 'node:crypto';
import { newEventId } from '@limit-ledger/event-store';

/** 22 characters of base64url are 132 bits: as many as a UUID distinguishes. */
const KEYED_ID_LENGTH = 22;

/** The id of a command: the same for the same merchant, caller and Idempotency-Key, and a fresh UUIDv7 without a key. */
export function commandIdOf(merchantId: string, subject: string, idempotencyKey: string | undefined): string {
  if (idempotencyKey === undefined) return newEventId();
  return hash('sha256', JSON.stringify([merchantId, subject, idempotencyKey]), 'base64url').slice(0, KEYED_ID_LENGTH);
}

/** Whether the id came from an Idempotency-Key, and is looked for when a command comes again. */
export const isKeyedCommandId = (commandId: string): boolean => commandId.length === KEYED_ID_LENGTH;
