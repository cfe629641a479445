import { Problem } from '@limit-ledger/platform';
import { observedOf } from './observed-of.js';

const AT = '2026-11-24T16:05:00.000Z';
const DAY = { merchantId: 'shop', kind: 'daily-metrics', day: '2026-11-24', observedAt: AT, values: { orders: 3, returns: 0 } };

const faultsOf = (item: unknown): unknown => {
  try {
    return observedOf(item);
  } catch (error) {
    return (error as Problem).members['errors'];
  }
};

describe('an item of a feed', () => {
  it('is what was observed, of whom, and nothing that was left out', () => {
    const { merchantId, observation } = observedOf(DAY);
    expect(merchantId).toBe('shop');
    expect(Object.keys(observation)).toEqual(['day', 'kind', 'observedAt', 'values']);
    expect(Object.entries((observation as typeof DAY).values)).toEqual([
      ['orders', 3],
      ['returns', 0],
    ]);
    expect(observation).toEqual(JSON.parse(JSON.stringify(observation)));
  });

  it('has its instant normalised', () => {
    expect(observedOf({ ...DAY, observedAt: '2026-11-24T16:05:00Z' }).observation.observedAt).toBe(AT);
  });

  it.each([
    ['no object', 5, ''],
    ['a list', [], ''],
    ['no kind', { merchantId: 'shop' }, 'kind'],
    ['a kind that is inherited', { ...DAY, kind: 'constructor' }, 'kind'],
    ['a member of another kind', { ...DAY, rating: 'A' }, 'rating'],
    ['a fraction', { ...DAY, values: { orders: 1.5 } }, 'values.orders'],
    ['a negative count', { ...DAY, values: { orders: -1 } }, 'values.orders'],
    ['a member that no day has', { ...DAY, values: { luck: 1 } }, 'values.luck'],
    ['no values', { ...DAY, values: null }, 'values'],
    ['a date that is none', { ...DAY, day: '2026-02-30' }, 'day'],
    ['a bad id', { ...DAY, merchantId: 'a b' }, 'merchantId'],
  ])('is refused with the place that is wrong: %s', (_, item, path) => {
    expect(faultsOf(item)).toEqual([{ path, message: expect.any(String) }]);
  });
});
