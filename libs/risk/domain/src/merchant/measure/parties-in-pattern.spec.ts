import { DEFAULT_POLICY } from '../../rules/default-policy/default-policy.js';
import { RiskScenario } from '../scenario/risk-scenario.js';
import { Reading } from './reading.js';
import { partiesInPattern } from './parties-in-pattern.js';

type Named = Readonly<Partial<Record<'buyerRef' | 'deviceRef' | 'accountRef', string>>>;

const CASH_OUT = DEFAULT_POLICY.rules.find(({ ruleId }) => ruleId === 'cash-out')!;
/** Who showed the pattern in these orders, one after the other, all of round sums and followed by a withdrawal. */
function foundIn(orders: readonly Named[], condition = CASH_OUT.condition, most = 20): readonly string[] {
  const shop = RiskScenario.of('cash-out').at('2026-06-01T04:00:00.000Z');
  orders.forEach((named, index) =>
    shop.note({ kind: 'captured', orderId: `${index}`, captureId: 'c', amount: 500_000, ...named }),
  );
  shop.observe({ kind: 'withdrawal', withdrawalId: 'w', amount: 100, observedAt: shop.now });
  const reading = new Reading(shop.risk.days, shop.risk.state.facts, shop.now);
  return partiesInPattern(condition, reading, most).map(({ kind, ref }) => `${kind} ${ref}`);
}
const times = (count: number, named: Named): readonly Named[] => new Array<Named>(count).fill(named);

describe('who showed a pattern', () => {
  it('is everybody of whom it holds, and nobody else', () => {
    const orders = [...times(3, { buyerRef: 'b', deviceRef: 'd' }), ...times(2, { buyerRef: 'other', accountRef: 'a' })];
    expect(foundIn(orders)).toEqual(['buyer b', 'device d']);
    expect(foundIn([...orders, { accountRef: 'a' }])).toEqual(['buyer b', 'device d', 'account a']);
  });

  it('is each for itself, whatever they are called', () => {
    expect(foundIn([...times(2, { buyerRef: 'x' }), { deviceRef: 'x' }, {}, {}, {}])).toEqual([]);
  });

  it('is told with the most orders first, and of as many in one order however they came', () => {
    const orders = [...times(3, { accountRef: 'a' }), ...times(3, { buyerRef: 'z' }), ...times(3, { buyerRef: 'b' })];
    const told = ['buyer b', 'buyer z', 'account a'];
    expect([foundIn(orders), foundIn(orders.toReversed())]).toEqual([told, told]);
    expect(foundIn([...orders, { accountRef: 'a' }])).toEqual(['account a', 'buyer b', 'buyer z']);
    expect(foundIn([...orders, { accountRef: 'a' }], CASH_OUT.condition, 2)).toEqual(['account a', 'buyer b']);
  });

  it('goes by the comparison of the rule, and is nobody where no pattern is measured', () => {
    const above = { ...CASH_OUT.condition, comparison: 'above' } as const;
    expect([foundIn(times(3, { buyerRef: 'b' }), above), foundIn(times(4, { buyerRef: 'b' }), above)]).toEqual([
      [],
      ['buyer b'],
    ]);
    const [device] = DEFAULT_POLICY.rules.filter(({ ruleId }) => ruleId === 'device');
    expect(foundIn(times(3, { buyerRef: 'b' }), device!.condition)).toEqual([]);
  });
});
