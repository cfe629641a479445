import type { Head } from '@limit-ledger/event-store';
import type { DomainEvent, Recorded, Rejection } from '@limit-ledger/kernel';

/** A decided event with its place and its proof. */
export type Receipted<Event extends DomainEvent> = Recorded<Event> & { readonly eventId: string; readonly hash: string };

/** How a command ended. Every outcome is binding: what it rests on is durable and was the head when it was confirmed. */
export type Outcome<Event extends DomainEvent, Reject extends Rejection, View> =
  | {
      readonly kind: 'accepted';
      /** The first answer again, for the same Idempotency-Key. */
      readonly replayed: boolean;
      /** The command's own events, in order (not what had come due before it). */
      readonly events: readonly Receipted<Event>[];
    }
  | { readonly kind: 'already'; readonly head: Head; readonly termsRevision: number; readonly view: View }
  | {
      readonly kind: 'rejected';
      readonly rejection: Reject | RunnerRejection;
      /** `undefined` while the stream does not exist. */
      readonly head: Head | undefined;
      readonly termsRevision: number;
    };

/** Refusals that the runner itself gives. */
export interface RunnerRejection extends Rejection {
  readonly code: 'idempotency.key-reused' | 'revision.mismatch';
}

/** A binding read of a stream's present state; `head` is `undefined` while the stream does not exist. */
export interface Present<View> {
  readonly head: Head | undefined;
  readonly termsRevision: number;
  readonly view: View;
}
