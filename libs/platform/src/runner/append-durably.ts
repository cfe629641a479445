import { EventStoreUnavailable, OutcomeUnknown, type Append, type EventStore, type StoredEvent } from '@limit-ledger/event-store';

const FIRST_WAIT_MILLISECONDS = 25;
const LONGEST_WAIT_MILLISECONDS = 2_000;

/**
 * Appends, and sends the identical append again while its outcome is unknown. Once it is, `EventStoreUnavailable` of a
 * later try leaves it unknown; a conflict settles it, since an append that was stored answers as the first time.
 */
export async function appendDurably(
  store: EventStore,
  append: Append,
  resends: number,
  wait: (milliseconds: number) => Promise<void>,
): Promise<readonly StoredEvent[]> {
  let unknown: OutcomeUnknown | undefined;
  for (let resend = 0; resend <= resends; resend++) {
    if (resend > 0) await wait(Math.min(FIRST_WAIT_MILLISECONDS * 2 ** (resend - 1), LONGEST_WAIT_MILLISECONDS));
    try {
      return await store.append(append);
    } catch (error) {
      if (error instanceof OutcomeUnknown) unknown ??= error;
      else if (unknown === undefined || !(error instanceof EventStoreUnavailable)) throw error;
    }
  }
  throw unknown!;
}
