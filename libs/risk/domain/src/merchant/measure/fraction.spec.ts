import { compareFractions, compareWithNumber, valueOf, type Fraction } from './fraction.js';

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Basis points of one number to another, of single days unless more are given. */
const ratio = (top: number, bottom: number, days: Partial<Fraction> = {}): Fraction => ({
  top,
  topDays: 1,
  bottom,
  bottomDays: 1,
  scale: 10_000,
  ...days,
});

describe('the value of a measure', () => {
  it.each([
    ['is exact where it comes out even', ratio(1, 2), 5_000],
    ['is rounded down', ratio(2, 3), 6_666],
    ['is rounded down below nothing too', ratio(-1, 3), -3_334],
    ['is nothing of nothing', ratio(0, 7), 0],
    ['takes the mean of a sum over days', ratio(45, 900, { bottomDays: 30 }), 15_000],
    ['takes the mean of the numerator as well', ratio(90, 3, { topDays: 30 }), 10_000],
    ['of sums too large to be multiplied as they are', ratio(LARGEST, LARGEST - 1), 10_000],
    ['of such sums is rounded down below nothing too', ratio(-LARGEST, LARGEST - 1), -10_001],
    ['of a small sum to one too large', ratio(1, LARGEST, { topDays: 3 }), 0],
    ['of a large sum to a small one', ratio(LARGEST - 1, 20_000_000_000), 4_503_599_627],
    ['is cut at the largest whole number', ratio(LARGEST, 1), LARGEST],
    ['is cut at the smallest whole number', ratio(-LARGEST, 1), -LARGEST],
  ])('%s', (_what, fraction, value) => {
    expect(valueOf(fraction)).toBe(value);
  });
});

describe('a measure against its threshold', () => {
  it.each([
    [ratio(8, 100), 800, 0],
    [ratio(9, 100), 800, 1],
    [ratio(7, 100), 800, -1],
    [ratio(1, 3), 3_333, 1],
    [ratio(1, 3), 3_334, -1],
    [ratio(9_007_199_254_740_900, 9_007_199_254_740_899), 10_000, 1],
    [ratio(9_007_199_254_740_898, 9_007_199_254_740_899), 10_000, -1],
    [ratio(9_007_199_254_740_899, 9_007_199_254_740_899), 10_000, 0],
    [ratio(9_007_199_254_740_900, 3_002_399_751_580_299, { topDays: 3 }), 10_000, 1],
  ])('%j to %i is decided on the last fen: %i', (fraction, threshold, sign) => {
    expect(compareWithNumber(fraction, threshold)).toBe(sign);
  });
});

describe('a measure against another', () => {
  it.each([
    ['a higher rate', ratio(9, 100), ratio(8, 100), 1],
    ['a lower rate', ratio(7, 100), ratio(8, 100), -1],
    ['the same rate of other numbers', ratio(4, 50), ratio(8, 100), 0],
    ['means over other numbers of days', ratio(10, 60, { bottomDays: 2 }), ratio(10, 120, { bottomDays: 4 }), 0],
    ['a mean over fewer days', ratio(10, 60, { bottomDays: 3 }), ratio(10, 60, { bottomDays: 2 }), 1],
    ['a numerator over more days', ratio(60, 10, { topDays: 3 }), ratio(60, 10, { topDays: 2 }), -1],
    [
      'sums that differ in the last fen',
      ratio(9_007_199_254_740_900, 7, { topDays: 31 }),
      ratio(9_007_199_254_740_899, 7, { topDays: 31 }),
      1,
    ],
    [
      'sums over other numbers of days',
      ratio(9_007_199_254_740_900, 7, { topDays: 31 }),
      ratio(9_007_199_254_740_899, 7, { topDays: 30 }),
      -1,
    ],
    [
      'sums that do not differ',
      ratio(9_007_199_254_740_900, 14, { bottomDays: 31 }),
      ratio(4_503_599_627_370_450, 7, { bottomDays: 31 }),
      0,
    ],
  ])('%s', (_what, first, second, sign) => {
    expect(compareFractions(first, second)).toBe(sign);
  });
});
