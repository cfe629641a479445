import type { EventStore, ReadOptions, StoredEvent } from '@limit-ledger/event-store';
import { instantOf } from '@limit-ledger/kernel';
import { UsageDetail } from './usage-detail.js';
import type { UsageFilter } from './usage-detail.query.js';

const EVENTS = 45_000;
const at = (revision: number): string => instantOf(1_790_000_000_000 + revision * 1_000);

/** A long history in which each thousandth event is a booking, written ten seconds after it became true. */
class LongHistory {
  reads = 0;

  read(_stream: string, { from = 0, limit = 1_000 }: ReadOptions): Promise<readonly StoredEvent[]> {
    this.reads += 1;
    return Promise.resolve(Array.from({ length: Math.min(limit, from + 1) }, (_, index) => this.event(from - index)));
  }

  private event(revision: number): StoredEvent {
    const isBooking = revision % 1_000 === 0;
    const times = { effectiveTime: at(revision - 10), recordedTime: at(revision) };
    const data = { orderId: `o-${revision}`, deltas: [{ line: 'transaction', used: 1 }], previousOrderRevision: null };
    return {
      ...{ stream: 's', revision, position: String(revision), eventId: 'e', previousHash: '', hash: '' },
      type: isBooking ? 'limit-booked' : 'limit-frozen',
      metadata: JSON.stringify(times),
      data: JSON.stringify(isBooking ? data : {}),
    };
  }
}

function detailOf(filter: UsageFilter): { readonly detail: UsageDetail; readonly history: LongHistory } {
  const history = new LongHistory();
  const standing = { merchantId: 'm', currency: 'CNY', revision: EVENTS, termsRevision: 0 };
  const detail = new UsageDetail(history as unknown as EventStore, 's', standing, filter, EVENTS, 'internal');
  return { detail, history };
}

describe('the usage detail of a long history', () => {
  it('looks at a bounded number of events for a page, and goes on where it stopped', async () => {
    const { detail, history } = detailOf({ orderId: undefined, until: at(500) });
    const first = await detail.page(10);
    expect([first.entries.length, first.next, history.reads]).toEqual([0, `${EVENTS - 20_000}.0`, 20]);
    const second = await detail.page(10, { revision: 25_000, skipped: 0 });
    const last = await detail.page(10, { revision: Number(second.next?.split('.')[0]), skipped: 0 });
    expect([last.entries.map(({ revision }) => revision), last.next]).toEqual([[0], null]);
  });

  it('reads no further back than what was recorded before it is wanted, and misses nothing that was written late', async () => {
    const { detail, history } = detailOf({ from: at(43_990) });
    const { entries, next } = await detail.page(10);
    expect([entries.map(({ revision }) => revision), next]).toEqual([[45_000, 44_000], null]);
    expect(history.reads).toBe(2);
  });

  it('is read to its end as a table', async () => {
    let entries = 0;
    for await (const batch of detailOf({}).detail.all()) entries += batch.length;
    expect(entries).toBe(46);
  });
});
