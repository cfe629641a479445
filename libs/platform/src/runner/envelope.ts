import type { DomainEvent } from '@limit-ledger/kernel';

/** Who asks. `subject` is the token's pseudonymous subject, `clock` for what comes due by itself. */
export interface Actor {
  readonly subject: string;
  readonly role: string;
}

/** A command on its way to a decider, with what the history records of its origin. */
export interface CommandEnvelope<Command> {
  readonly stream: string;
  readonly command: Command;
  readonly actor: Actor;
  /**
   * With an Idempotency-Key it is derived from merchant, caller and key and recognised for 7 days; else a fresh UUIDv7.
   */
  readonly commandId: string;
  /** Whether `commandId` came from an Idempotency-Key. */
  readonly keyed: boolean;
  /** SHA-256 (64 hex digits) of what was asked; the same key with another fingerprint is refused. */
  readonly fingerprint: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly ifMatch?: IfMatch;
  /**
   * Told each time it is decided, before anything of that is durable: of all that its write holds by then, what comes due
   * included. More than once where a write that it was decided for was not stored. Must not throw.
   */
  readonly onDecided?: (events: readonly DomainEvent[]) => void;
}

export type IfMatch = { readonly revision: number } | { readonly terms: number };
