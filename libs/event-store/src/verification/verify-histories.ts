import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AnchoredHead } from '../anchors/heads-format.js';
import type { EventStore } from '../event-store.js';
import type { StoreVerification } from './store-verification.js';
import { VerificationPass } from './verification-pass.js';

export interface VerifyHistoriesOptions {
  /** Only streams whose names are greater. */
  readonly after?: string | undefined;
  /** Only streams up to this name. */
  readonly until?: string | undefined;
  /** What an anchor says of the same streams, by name. */
  readonly anchored?: AsyncIterable<readonly AnchoredHead[]> | undefined;
  /** Hears how many events more were looked at. */
  readonly onEvents?: (count: number) => void;
}

/**
 * Recomputes the chains of all streams from the stored texts in one pass, a page at a time, and compares them with an
 * anchor where there is one. Throws `EventStoreUnavailable`.
 */
export async function verifyHistories(
  store: Pick<EventStore, 'histories'>,
  { after, until, anchored, onEvents }: VerifyHistoriesOptions = {},
): Promise<StoreVerification> {
  const pass = new VerificationPass(anchored);
  let place = after === undefined ? undefined : { stream: after, revision: Number.MAX_SAFE_INTEGER - 1 };
  for (;;) {
    const page = await store.histories(place);
    const last = page.at(-1);
    const goesOn = await pass.take(page, until);
    onEvents?.(page.length);
    if (last === undefined || !goesOn) return await pass.end();
    place = { stream: last.stream, revision: last.revision };
    // A store in this thread answers at once: whoever else waits here has a turn between two pages.
    await nextTurn();
  }
}
