import { samePartOf } from './same-part-of.js';

describe('the same part of another base', () => {
  it.each([
    ['more', 12_000, 11_000, 10_000, 13_200],
    ['less, rounded down', 4_999, 12_000, 10_000, 5_998],
    ['nothing', 0, 12_000, 10_000, 0],
    ['a sum whose product is beyond the exact range', 9_007_199_254_740_990, 3, 2, Number.MAX_SAFE_INTEGER],
    ['the largest sum', Number.MAX_SAFE_INTEGER, 7, 7, Number.MAX_SAFE_INTEGER],
  ])('is exact of %s', (_, base, limit, baseBefore, expected) => {
    expect(samePartOf(base, limit, baseBefore)).toBe(expected);
  });
});
