import type { EventStore } from '@limit-ledger/event-store';
import { merchantNotFound, requestInvalid } from '../answers/problems.js';

/** The last revision of a merchant's stream. Throws a problem: 404 where there is none, 400 where one of `asked` is beyond it. */
export async function lastRecorded(eventStore: EventStore, stream: string, asked: readonly number[]): Promise<number> {
  const head = await eventStore.head(stream);
  if (head === undefined) throw merchantNotFound();
  if (asked.some((revision) => revision > head.revision)) throw requestInvalid(`the last revision is ${head.revision}`);
  return head.revision;
}
