import fc from 'fast-check';
import type { Observation } from '../../observation.js';
import { dateOf, dayNumberOf } from '../days/day-number.js';

const FIRST_DAY = dayNumberOf('2026-03-01');
/** When the histories are played: after all that they tell of. */
export const PLAYED_AT = '2026-05-01T00:00:00.000Z';

const observedAt = fc
  .record({ day: fc.integer({ min: 1, max: 28 }), second: fc.integer({ min: 0, max: 9 }) })
  .map(({ day, second }) => `2026-04-${String(day).padStart(2, '0')}T00:00:0${second}.000Z`);
const idOf = (ids: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: ids - 1 }).map(String);
const kind = <const Kind extends Observation['kind']>(of: Kind): fc.Arbitrary<Kind> => fc.constant(of);

const dailyMetrics = fc.record({
  kind: kind('daily-metrics'),
  day: fc.integer({ min: 0, max: 59 }).map((days) => dateOf(FIRST_DAY + days)),
  observedAt,
  values: fc.record({
    orders: fc.constantFrom(10, 100),
    returns: fc.constantFrom(1, 12, 20),
    salesMinor: fc.constantFrom(100, 1_000, 5_000),
    overdueMinor: fc.constantFrom(1, 20),
    outstandingMinor: fc.constant(200),
    inventoryTurnsHundredths: fc.constantFrom(100, 200),
  }),
});

const STEPS = ['rectification-plan', 'shorter-term', 'deposit-orders', 'stable-operation-certification'] as const;

const observation: fc.Arbitrary<Observation> = fc.oneof(
  { weight: 6, arbitrary: dailyMetrics },
  fc.record({ kind: kind('rating'), observedAt, rating: fc.constantFrom('A', 'B', 'C', 'D') }),
  fc.record({
    kind: kind('repayment-outcome'),
    outcomeId: idOf(6),
    observedAt,
    outcome: fc.constantFrom('paid', 'overdue', 'paid-up'),
  }),
  fc.record({
    kind: kind('anomaly'),
    anomalyId: idOf(9),
    observedAt: fc.constant('2026-04-30T00:00:00.000Z'),
    anomaly: fc.constant('new-device'),
  }),
  fc.record({ kind: kind('step-done'), stepId: idOf(9), observedAt, step: fc.constantFrom(...STEPS) }),
);

/** A feed at its worst: days in any order, corrected, twice, with few keys so that they meet. */
export const RANDOM_OBSERVATIONS = fc.array(observation, { minLength: 40, maxLength: 150, size: 'max' });
