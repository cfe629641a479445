import { addSeconds } from '@limit-ledger/kernel';
import { LedgerScenario, SCENARIO_START } from '../scenario/ledger-scenario.js';
import { lowestAvailableSince } from './lowest-available.js';
import { areSameLines, orderLinesOf } from './order-lines.js';

const at = (seconds: number): string => addSeconds(SCENARIO_START, seconds);
const reserve = { type: 'reserve-limit', orderId: 'o-1', amount: 10 } as const;

describe('the lines of an order', () => {
  it('are never withdrawal, also beside one that can be drawn on', () => {
    const { merchant } = LedgerScenario.of({ transaction: 100, withdrawal: 100 }).state;
    expect(orderLinesOf(['transaction'], merchant)).toEqual(['transaction']);
    expect(orderLinesOf(['transaction', 'withdrawal'], merchant)).toBeUndefined();
  });

  it('are the same where all of them are, in any order', () => {
    const recorded = [{ line: 'credit' }, { line: 'transaction' }] as const;
    expect(areSameLines(['transaction', 'credit'], recorded)).toBe(true);
    expect(areSameLines(['credit', 'withdrawal'], recorded)).toBe(false);
    expect(areSameLines(['credit'], recorded)).toBe(false);
  });
});

describe('the time to live of a reservation', () => {
  it.each([
    [0, 'request.invalid'],
    [1, 'accepted'],
    [1.5, 'request.invalid'],
    [NaN, 'request.invalid'],
  ])('of %d seconds', (ttlSeconds, verdict) => {
    expect(LedgerScenario.of({ transaction: 100 }).verdict({ ...reserve, ttlSeconds })).toBe(verdict);
  });
});

const NAMES = ['merchantOrderId', 'storeId', 'buyerRef', 'deviceRef', 'accountRef'];

describe('the names of a reservation', () => {
  it.each([
    [{}],
    [{ merchantOrderId: 'm' }],
    [{ storeId: 's' }],
    [{ buyerRef: 'b' }],
    [{ merchantOrderId: 'm', buyerRef: 'b' }],
    [{ deviceRef: 'd' }],
    [{ accountRef: 'a' }],
    [{ storeId: 's', deviceRef: 'd', accountRef: 'a' }],
  ])('are recorded as far as given: %j', (names) => {
    const outcome = LedgerScenario.of({ transaction: 100 }).when({ ...reserve, ...names });
    const data = outcome.kind === 'accepted' ? (outcome.events[0]?.data as object) : {};
    const told = Object.entries(data).filter(([name]) => NAMES.includes(name));
    expect(Object.fromEntries(told)).toStrictEqual(names);
    expect(told).toHaveLength(Object.keys(names).length);
  });
});

describe('the lowest available since a moment', () => {
  it('is of the one line, in whatever order the traffic is told', () => {
    const line = LedgerScenario.of({ credit: 100 }).line('credit');
    const entry = (second: number, available: number, of: 'credit' | 'transaction' = 'credit') => ({
      effectiveTime: at(second),
      line: of,
      available,
    });
    // Back from 100: at 9 it was 90, at 6 it was 120, at 3 it was 80.
    const traffic = [entry(6, -30), entry(9, 10), entry(3, 40), entry(7, -500, 'transaction'), entry(5, 0)];
    expect(lowestAvailableSince(line, at(1), traffic)).toBe(80);
    expect(lowestAvailableSince(line, at(4), traffic)).toBe(90);
    expect(lowestAvailableSince(line, at(7), [entry(8, 50, 'transaction')])).toBe(100);
    expect(lowestAvailableSince(line, at(1), [entry(8, -50, 'transaction'), entry(7, 50, 'transaction')])).toBe(100);
  });

  it('needs no history for a reservation that is effective now', () => {
    const shop = LedgerScenario.of({ transaction: 100 }).pass(10);
    expect(shop.verdict({ ...reserve, amount: 101, effectiveAt: at(10) })).toBe('limit.insufficient');
    expect(shop.verdict({ ...reserve, amount: 100, effectiveAt: at(10) })).toBe('accepted');
  });
});
