import { assert, assertNever, type DomainEvent, type Rejection } from '@limit-ledger/kernel';
import type { EventStore } from '@limit-ledger/event-store';
import type { Draft } from './draft.js';
import { receiptOf } from './metadata.js';
import type { Receipted } from './outcome.js';
import type { PendingWrite } from './pending-write.js';

/** Answers the callers of a write that is durable and confirmed; settles when the last is answered. */
export async function answerDrafts<Command, Event extends DomainEvent, Reject extends Rejection, View>(
  store: EventStore,
  stream: string,
  write: PendingWrite<Command, Event, Reject, View>,
): Promise<void> {
  let readBack: Promise<void>[] | undefined;
  for (const draft of write.drafts) {
    const events = draft.kind === 'accepted' ? write.receiptsFrom(draft.firstRevision, draft.count) : undefined;
    if (draft.kind !== 'accepted') answer(write, draft);
    else if (events !== undefined) draft.request.resolve({ kind: 'accepted', replayed: draft.replayed, events });
    else (readBack ??= []).push(answerReplay(store, stream, draft));
  }
  if (readBack !== undefined) await Promise.all(readBack);
}

type Accepted<Command, Event extends DomainEvent, Reject extends Rejection, View> = Extract<
  Draft<Command, Event, Reject, View>,
  { kind: 'accepted' }
>;

function answer<Command, Event extends DomainEvent, Reject extends Rejection, View>(
  write: PendingWrite<Command, Event, Reject, View>,
  draft: Exclude<Draft<Command, Event, Reject, View>, { kind: 'accepted' }>,
): void {
  switch (draft.kind) {
    case 'already': {
      const head = write.headAt(draft.revision);
      assert(head !== undefined, 'nothing can have been accepted on a stream that does not exist');
      return draft.request.resolve({ kind: 'already', head, termsRevision: draft.termsRevision, view: draft.view });
    }
    case 'rejected': {
      const { rejection, termsRevision } = draft;
      return draft.request.resolve({ kind: 'rejected', rejection, head: write.headAt(draft.revision), termsRevision });
    }
    case 'present':
      return draft.request.resolve({ head: write.headAt(draft.revision), termsRevision: draft.termsRevision, view: draft.view });
    case 'due':
      return draft.request.resolve({ nextDueAt: draft.nextDueAt, revision: draft.revision });
    case 'failed':
      return draft.request.reject(draft.error);
    default:
      return assertNever(draft);
  }
}

async function answerReplay<Command, Event extends DomainEvent, Reject extends Rejection, View>(
  store: EventStore,
  stream: string,
  { request, firstRevision, count }: Accepted<Command, Event, Reject, View>,
): Promise<void> {
  try {
    const stored = await store.read(stream, { from: firstRevision, limit: count });
    assert(stored.length === count, `${stream} lacks events from ${firstRevision}`);
    const events = stored.map((each): Receipted<Event> => receiptOf<Event>(each));
    request.resolve({ kind: 'accepted', replayed: true, events });
  } catch (error) {
    request.reject(error);
  }
}
