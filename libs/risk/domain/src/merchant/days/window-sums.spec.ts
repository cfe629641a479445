import fc from 'fast-check';
import type { DailyValues } from '../../observation.js';
import { DayLedger } from './day-ledger.js';
import type { DayReadings, WindowSum } from './day-readings.js';
import { DaysWith } from './days-with.js';

const FIELD = 'orders';
const values = fc.record({ orders: fc.integer({ min: 0, max: 90_000_000_000_000 }) }, { requiredKeys: [] });
/** Mostly onwards, sometimes back, and sometimes over the end of what is kept. */
const step = fc.record({
  by: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) }, fc.integer({ min: -99, max: 40 })),
  values,
  windows: fc.array(fc.record({ length: fc.constantFrom(1, 7, 30, 92), back: fc.integer({ min: 0, max: 40 }) }), {
    maxLength: 12,
  }),
});

function addedUp(readings: DayReadings, first: number, last: number): WindowSum {
  let [sum, days] = [0, 0];
  for (let day = first; day <= last; day += 1) {
    const value = readings.valuesOf(day)?.[FIELD];
    if (value === undefined) continue;
    sum += value;
    days += 1;
  }
  return { sum, days };
}

describe('sums of windows', () => {
  it('know no more of a day whose place another has taken', () => {
    const ledger = new DayLedger();
    const put = (day: number): void =>
      ledger.put({ day, values: { orders: 5 }, observedAt: '2026-01-01T00:00:00.000Z', superseded: [] });
    for (const day of [20_000, 20_060]) put(day);
    expect(ledger.windowSumOf(FIELD, 20_000, 20_091)).toEqual({ sum: 10, days: 2 });
    put(20_128);
    expect(ledger.windowSumOf(FIELD, 20_000, 20_091)).toEqual({ sum: 5, days: 1 });
  });

  it('are those of the days as they stand, whatever came when and was asked before', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const ledger = new DayLedger();
        const put = (day: number, ofDay: DailyValues): void =>
          ledger.put({ day, values: ofDay, observedAt: '2026-01-01T00:00:00.000Z', superseded: [] });
        for (const { by, values: ofDay, windows } of steps) {
          const day = (ledger.latestDay ?? 20_000) + by;
          for (const readings of [ledger, new DaysWith(ledger, day, ofDay)]) {
            for (const { length, back } of windows) {
              const last = day - back;
              const first = last - length + 1;
              expect(readings.windowSumOf(FIELD, first, last)).toEqual(addedUp(readings, first, last));
            }
          }
          if (!ledger.isBeforeKept(day)) put(day, ofDay);
        }
      }),
      { numRuns: 300 },
    );
  });
});
