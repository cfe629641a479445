import { eventHash, ZERO_HASH, type StoredEvent } from '@limit-ledger/event-store';
import { instantOf } from '@limit-ledger/kernel';
import { MOST_STEPS } from './step-series.js';
import { MerchantReport } from './merchant-report.js';

const STREAM = 'merchant-limit-big';
const START = Date.parse('2026-01-01T00:00:00Z');
const LINE = { line: 'transaction' };

/** The history of a merchant with many orders, freezes and adjustments, as the ledger writes it. */
function* bigHistory(orders: number): Generator<readonly [string, object]> {
  yield ['merchant-registered', { merchantId: 'big', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' }];
  yield ['line-opened', { ...LINE, approved: 10_000_000, deltas: [{ ...LINE, approved: 10_000_000 }] }];
  for (let index = 0; index < orders; index += 1) {
    const order = { amount: 100, captured: 0, replenished: 0, lines: ['transaction'], expiresAt: null };
    const data = { orderId: `o-${index}`, previousOrderRevision: null, termsRevision: 1, amount: 100 };
    yield ['limit-reserved', { ...data, order: { ...order, status: 'reserved' }, deltas: [{ ...LINE, reserved: 100 }] }];
    yield ['limit-voided', { ...data, order: { ...order, status: 'voided' }, deltas: [{ ...LINE, reserved: -100 }] }];
    if (index % 10 > 0) continue;
    const freeze = { freezeId: `f-${index}`, ...LINE, amount: 1, floating: false, blocks: [], reasonCode: 'x', risk: false };
    yield ['limit-frozen', { ...freeze, perLine: [{ ...LINE, amount: 1 }], deltas: [{ ...LINE, frozenGross: 1 }] }];
    const approved = 10_000_000 + index;
    const adjusted = { adjustmentId: `a-${index}`, ...LINE, approved, previousApproved: approved, reasonCode: 'x', deltas: [] };
    yield ['line-adjusted', adjusted];
  }
}

function* pages(orders: number): Generator<readonly StoredEvent[]> {
  let page: StoredEvent[] = [];
  let [revision, previousHash] = [0, ZERO_HASH];
  for (const [type, data] of bigHistory(orders)) {
    const at = instantOf(START + revision * 61_000);
    const metadata = JSON.stringify({ actor: { role: 'operator', subject: 's' }, effectiveTime: at, recordedTime: at });
    const event = { eventId: '', type, metadata, data: JSON.stringify(data) };
    const hash = eventHash(previousHash, STREAM, revision, event);
    page.push({ ...event, stream: STREAM, revision, position: '', previousHash, hash });
    [revision, previousHash] = [revision + 1, hash];
    if (page.length === 1_000) {
      yield page;
      page = [];
    }
  }
  yield page;
}

describe('what a report gathers', () => {
  it('stays within its bounds however long the history is, and says how much it left out', () => {
    const report = new MerchantReport();
    let last: StoredEvent | undefined;
    for (const page of pages(3_000)) {
      report.take(page);
      last = page.at(-1) ?? last;
    }
    const head = { revision: last!.revision, hash: last!.hash };
    const verification = {
      stream: STREAM,
      events: head.revision + 1,
      head,
      intact: true,
      brokenAt: undefined,
      reason: undefined,
    };
    const content = report.content({ stream: STREAM, head, events: head.revision + 1, verification }, instantOf(START));
    expect(content.broken).toBeUndefined();
    expect(content.orderTotals).toEqual([{ status: 'voided', orders: 3_000, amount: 300_000n, captured: 0n }]);
    expect(content.orders.map(({ orderId }) => orderId)).toEqual(
      Array.from({ length: 100 }, (_, index) => `o-${2_999 - index}`),
    );
    expect([content.freezes.entries.length, content.freezes.leftOut]).toEqual([100, 200]);
    expect([content.decisions.entries.length, content.decisions.leftOut]).toEqual([200, 102]);
    const [{ points, stepMilliseconds } = { points: [], stepMilliseconds: 0 }] = content.lines;
    expect(points.length).toBeLessThanOrEqual(MOST_STEPS);
    expect(points.length).toBeGreaterThan(MOST_STEPS / 4);
    expect(stepMilliseconds).toBeGreaterThan(61_000);
    expect(points.at(-1)).toMatchObject({ effective: 10_000_000, frozen: 300, reserved: 0, used: 0, available: 9_999_700 });
  });
});
