import * as fc from 'fast-check';
import { AssertionFailed } from './assert.js';
import { isBelowPortion, portionOf, sumOf } from './money.js';

const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const basisPoints = fc.integer({ min: 0, max: 10_000 });

describe('money', () => {
  it('rounds a portion half to even', () => {
    expect(portionOf(1, 5_000)).toBe(0);
    expect(portionOf(3, 5_000)).toBe(2);
    expect(portionOf(5, 5_000)).toBe(2);
    expect(portionOf(-1, 5_000)).toBe(0);
    expect(portionOf(-3, 5_000)).toBe(-2);
    expect(portionOf(12_000_000, 8_000)).toBe(9_600_000);
  });

  it('stays within half a unit of the exact portion, up to the largest amount', () => {
    fc.assert(
      fc.property(amount, basisPoints, (whole, part) => {
        const distance = BigInt(portionOf(whole, part)) * 10_000n - BigInt(whole) * BigInt(part);
        expect(distance <= 5_000n && distance >= -5_000n).toBe(true);
      }),
    );
  });

  it('compares a part with a portion exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: Number.MAX_SAFE_INTEGER }), amount, basisPoints, (part, whole, limit) => {
        expect(isBelowPortion(part, whole, limit)).toBe(BigInt(part) * 10_000n < BigInt(whole) * BigInt(limit));
      }),
    );
    expect(isBelowPortion(999, 10_000, 1_000)).toBe(true);
    expect(isBelowPortion(1_000, 10_000, 1_000)).toBe(false);
  });

  it('stops on a sum that leaves the exact range', () => {
    expect(sumOf(Number.MAX_SAFE_INTEGER, -1, 1)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => sumOf(Number.MAX_SAFE_INTEGER, 1)).toThrow(AssertionFailed);
  });
});
