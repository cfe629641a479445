import { amountTicks } from './amount-ticks.js';
import { timeTicks } from './time-ticks.js';

const labels = (from: string, until: string): string =>
  timeTicks(Date.parse(from), Date.parse(until))
    .map(({ label }) => label)
    .join(' ');

describe('the ticks of a picture', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [10_000_000, [0, 2_000_000, 4_000_000, 6_000_000, 8_000_000, 10_000_000]],
    [12_000_001, [0, 5_000_000, 10_000_000, 15_000_000]],
  ])('are round amounts that cover %i', (largest, ticks) => expect(amountTicks(largest)).toEqual(ticks));

  it.each([
    ['2026-11-24T08:00:00Z', '2026-11-24T08:00:20Z', '16:00:00 16:00:05 16:00:10 16:00:15 16:00:20'],
    ['2026-11-24T08:00:00Z', '2026-11-25T02:00:00Z', '11-24 18:00 11-24 21:00 11-25 00:00 11-25 03:00 11-25 06:00 11-25 09:00'],
    ['2026-11-16T02:00:00Z', '2026-11-24T08:00:00Z', '2026-11-17 2026-11-19 2026-11-21 2026-11-23'],
    ['2005-03-31T16:00:00Z', '2005-10-01T00:00:00Z', '2005-04 2005-05 2005-06 2005-07 2005-08 2005-09 2005-10'],
    ['1990-01-01T00:00:00Z', '2026-11-24T08:00:00Z', '1995-01 2000-01 2005-01 2010-01 2015-01 2020-01 2025-01'],
  ])('are round moments of Shanghai from %s until %s', (from, until, expected) => expect(labels(from, until)).toBe(expected));
});
