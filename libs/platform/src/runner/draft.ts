import type { DomainEvent, Instant, Rejection } from '@limit-ledger/kernel';
import type { RunnerRejection } from './outcome.js';
import type { CommandRequest, DueRequest, PresentRequest } from './request.js';

/** How a request will be answered once what it rests on (up to `revision`) is durable and confirmed as the head. */
export type Draft<Command, Event extends DomainEvent, Reject extends Rejection, View> =
  | {
      readonly kind: 'accepted';
      readonly request: CommandRequest<Command, Event, Reject, View>;
      readonly replayed: boolean;
      readonly firstRevision: number;
      readonly count: number;
    }
  | {
      readonly kind: 'already';
      readonly request: CommandRequest<Command, Event, Reject, View>;
      readonly revision: number;
      readonly termsRevision: number;
      readonly view: View;
    }
  | {
      readonly kind: 'rejected';
      readonly request: CommandRequest<Command, Event, Reject, View>;
      readonly revision: number;
      readonly termsRevision: number;
      readonly rejection: Reject | RunnerRejection;
    }
  | {
      readonly kind: 'present';
      readonly request: PresentRequest<View>;
      readonly revision: number;
      readonly termsRevision: number;
      readonly view: View;
    }
  | { readonly kind: 'due'; readonly request: DueRequest; readonly revision: number; readonly nextDueAt: Instant | undefined }
  | { readonly kind: 'failed'; readonly request: { readonly reject: (error: unknown) => void }; readonly error: Error };
