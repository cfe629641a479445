import type { Json } from '@limit-ledger/kernel';
import type { CommandEnvelope } from '../runner/envelope.js';
import { commandIdOf } from './command-id.js';
import type { Origin } from './edge/origin.js';
import { fingerprintOf } from './fingerprint.js';

export interface AskedOf<Command> {
  readonly stream: string;
  /** What the command is about, such as the merchant: with the caller the scope of an Idempotency-Key. */
  readonly about: string;
  /** The name of the command, and what was asked: the same key with another of them is refused. */
  readonly operation: string;
  readonly body: Json;
  readonly command: Command;
}

/** A command on its way to its runner, with what the history records of its origin; without a key its id is a fresh one. */
export function envelopeOf<Command>(
  { stream, about, operation, body, command }: AskedOf<Command>,
  { subject, role, idempotencyKey, ifMatch, correlationId }: Origin,
): CommandEnvelope<Command> {
  return {
    stream,
    command,
    actor: { subject, role },
    commandId: commandIdOf(about, subject, idempotencyKey),
    keyed: idempotencyKey !== undefined,
    fingerprint: fingerprintOf({ operation, params: about, body }),
    correlationId,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
}
