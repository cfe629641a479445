import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import { assertIdentities } from '@limit-ledger/limits-domain';
import { merchantStream } from '@limit-ledger/limits-service';
import { merchantEvents } from '../history/merchant-events.js';
import { DueComparison } from './compare-due.js';
import { LiveComparison } from './compare-live.js';
import { Folding } from './folding.js';
import type { KeptStores } from './kept-stores.js';
import { KeptStates } from './kept-states.js';
import type { RebuildTallies } from './rebuild-tallies.js';

export interface RebuiltMerchant {
  readonly folding: Folding;
  /** Whether the kept states are what the events give; and the row of the next due moment. */
  readonly areStatesEqual: boolean;
  readonly isDueEqual: boolean;
}

/**
 * Builds a merchant from its first event, and compares what is kept of it on the way. What is kept is read first, so that
 * the events reach at least as far. `followed` is the last revision that the due moments know of, −1 before the first.
 * Throws what the stores throw.
 */
export async function rebuildMerchant(
  eventStore: EventStore,
  { pages, dueRows, live }: KeptStores,
  merchantId: string,
  followed: number,
  tallies: RebuildTallies,
): Promise<RebuiltMerchant> {
  const stream = merchantStream(merchantId);
  const states = pages && (await KeptStates.of(pages, stream, merchantId, tallies));
  const row = await dueRows?.find(stream);
  const answer = live && (await LiveComparison.of(live, merchantId));
  const due = new DueComparison(row, followed);
  const folding = new Folding(stream);
  let broken: string | undefined;
  for await (const stored of merchantEvents(eventStore, stream, 0)) {
    broken = failureOf(() => fold(folding, stored, due, answer));
    if (broken !== undefined) break;
    if (states?.isAt(stored.revision) === true) await states.compare(folding);
  }
  broken ??= failureOf(() => assertIdentities(folding.ledger.merchant, folding.ledger.orders.all()));
  if (broken !== undefined) {
    tallies.differs({ merchantId, kept: 'history', revision: folding.revision + 1, detail: `can't be folded: ${broken}` });
  }
  const difference = broken === undefined && dueRows !== undefined ? due.difference(folding) : undefined;
  if (broken === undefined) {
    states?.end();
    if (row !== undefined || difference !== undefined) tallies.compared('due-moment', merchantId, difference);
    if (answer !== undefined) tallies.compared('live-answer', merchantId, answer.difference());
  }
  tallies.merchants += 1;
  tallies.events += folding.revision + 1;
  return { folding, areStatesEqual: states?.areEqual ?? true, isDueEqual: difference === undefined };
}

function fold(folding: Folding, stored: StoredEvent, due: DueComparison, answer: LiveComparison | undefined): void {
  folding.fold(stored);
  due.watch(folding);
  answer?.watch(folding);
}

/** What was altered by hand fails in whatever way: to say where is all that is wanted. */
function failureOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
