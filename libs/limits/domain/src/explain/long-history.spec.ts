import { assert, type Recorded } from '@limit-ledger/kernel';
import { merchantAsOf } from '../as-of.js';
import type { LimitEvent } from '../events.js';
import type { EventTrace } from './explanation.js';
import { ExplanationPage } from './explanation-page.js';

const AT = '2026-11-24T02:00:00.000Z';
const ORDERS = 25_000;
const STILL_OPEN = 20_000;

const recorded = (event: object, revision: number): Recorded<LimitEvent> =>
  ({ ...event, revision, recordedTime: AT, effectiveTime: AT }) as Recorded<LimitEvent>;

/** One event a revision: an order is booked, given back at once but for one, and another has a long life. */
function* longHistory(): Generator<Recorded<LimitEvent>> {
  let revision = 0;
  yield recorded(
    { type: 'line-opened', data: { line: 'credit', approved: 9, deltas: [{ line: 'credit', approved: 9 }] } },
    revision++,
  );
  const booked = (orderId: string, previousOrderRevision: number | null, used: number): Recorded<LimitEvent> => {
    const type = previousOrderRevision === null ? 'limit-booked' : 'limit-replenished';
    const data = { orderId, previousOrderRevision, deltas: [{ line: 'credit', used }], order: { lines: ['credit'] } };
    return recorded({ type, data }, revision++);
  };
  for (let order = 0; order < ORDERS; order++) {
    const placed = revision;
    yield booked(`o-${order}`, null, 200);
    if (order === STILL_OPEN) for (let paid = 0; paid < 150; paid++) yield booked(`o-${order}`, placed, -1);
    else yield booked(`o-${order}`, placed, -200);
  }
}

describe('a number of a long history', () => {
  it('is told in pages that hold 10,000 orders at most, and may be empty before the last', () => {
    const events = [...longHistory()];
    const line = merchantAsOf('long', events, {}).lines.credit;
    assert(line !== undefined, 'credit is open');
    const pageFrom = (from: number, carried: number, ordersAtZero: number) => {
      const page = new ExplanationPage({ line: 'credit', field: 'used' }, { from, carried, ordersAtZero });
      let held = 0;
      for (const event of events.slice(from))
        page.add(event, () => ({ revision: event.revision, type: event.type, held: held++ }) as unknown as EventTrace);
      return { ...page.close(line), held };
    };
    const first = pageFrom(0, 0, 0);
    expect(first).toMatchObject({
      held: 10_000,
      entries: [],
      total: 0,
      ordersAtZero: 10_000,
      next: { from: 20_001, carried: 0 },
    });
    const second = pageFrom(20_001, 0, 10_000);
    expect(second).toMatchObject({ held: 10_000, entries: [], total: 0, ordersAtZero: 20_000, next: { from: 40_001 } });
    const third = pageFrom(40_001, 0, 20_000);
    expect(third).toMatchObject({ held: 5_000, total: 50, ordersAtZero: 24_999 });
    expect(third.next).toBeUndefined();
    expect(third.entries).toMatchObject([{ kind: 'order', orderId: 'o-20000', amount: 50, events: 151 }]);
    const [entry] = third.entries;
    expect(entry?.kind === 'order' && entry.revisions).toEqual(Array.from({ length: 100 }, (_, index) => 40_001 + index));
  });
});
