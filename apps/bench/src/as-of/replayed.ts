import type { EventStore } from '@limit-ledger/event-store';
import { merchantAsOf, type AsOfPoint, type MerchantState } from '@limit-ledger/limits-domain';
import { recordedLimitEvent } from '@limit-ledger/limits-service';

const PAGE = 1_000;

/** The merchant as of each point, folded from the first event to the last. */
export async function replayed(
  eventStore: EventStore,
  stream: string,
  merchantId: string,
  points: readonly AsOfPoint[],
): Promise<readonly MerchantState[]> {
  const merchants = points.map((point) => merchantAsOf(merchantId, [], point));
  for (let from = 0; ; from += PAGE) {
    const page = (await eventStore.read(stream, { from, limit: PAGE })).map(recordedLimitEvent);
    points.forEach((point, index) => (merchants[index] = merchantAsOf(merchantId, page, point, merchants[index])));
    if (page.length < PAGE) return merchants;
  }
}
