import type { DailyValues } from '@limit-ledger/risk-domain';

/** The day after the last one that is told of; until then everything has come. */
export const LAST_DAY = '2026-07-31';
export const NOW = '2026-07-31T16:05:00.000Z';

export interface Effect {
  readonly signals: readonly string[];
  /** What is held back of lines of 10,000,000, credit of 100,000,000. */
  readonly transaction?: number;
  readonly credit?: number;
  /** What the merchant is told of the transaction line beside it. */
  readonly told?: readonly string[];
}

export const NOTHING: Effect = { signals: [] };

/** What makes a rule fire, item by item in order. */
export interface Breach {
  readonly rule: string;
  readonly observed: readonly object[];
  readonly effect: Effect;
  /** What comes of it in the opposite order, where that is not the same: what is newest counts. */
  readonly opposite?: Effect;
  /** What comes of it when a good later day is known first. */
  readonly late: Effect;
  /** Below the minimum sample nothing comes of the same; of a rule that has none, why. */
  readonly few: readonly object[] | string;
}

const MONTH_ENDS = ['2026-05-31', '2026-06-30', LAST_DAY];
const after = (day: string): string => new Date(Date.parse(`${day}T16:05:00.000Z`)).toISOString();
const day = (date: string, values: DailyValues): object => ({
  kind: 'daily-metrics',
  day: date,
  observedAt: after(date),
  values,
});
const days = (first: string, count: number, values: DailyValues): readonly object[] =>
  Array.from({ length: count }, (_, index) =>
    day(new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10), values),
  );
const at = (minutesBefore: number): string => new Date(Date.parse(NOW) - minutesBefore * 60_000).toISOString();
const owed = (overdueMinor: number, orders = 40): DailyValues => ({ orders, outstandingMinor: 10_000, overdueMinor });

/** Of every rule of the table that looks at what feeds tell. */
export const BREACHES: readonly Breach[] = [
  {
    rule: 'return-rate',
    observed: days('2026-07-29', 3, { orders: 100, returns: 9 }),
    few: days('2026-07-29', 3, { orders: 29, returns: 9 }),
    effect: { signals: ['return-rate:transaction:1'], transaction: 5_000_000 },
    late: NOTHING,
  },
  {
    rule: 'return-rate-trend',
    observed: MONTH_ENDS.map((end, index) => day(end, { orders: 1_000, returns: 70 + 10 * index })),
    few: MONTH_ENDS.map((end, index) => day(end, { orders: 29, returns: 5 + 10 * index })),
    effect: { signals: ['return-rate-trend:transaction:1'], transaction: 3_000_000 },
    late: { signals: ['return-rate-trend:transaction:1'], transaction: 3_000_000 },
  },
  {
    rule: 'daily-peak',
    observed: [
      ...days('2026-07-01', 30, { orders: 50, salesMinor: 30_000 }),
      day(LAST_DAY, { orders: 90, salesMinor: 45_001 }),
    ],
    few: [day('2026-07-30', { orders: 29, salesMinor: 30_000 }), day(LAST_DAY, { orders: 90, salesMinor: 45_001 })],
    effect: { signals: ['daily-peak:transaction:1'], transaction: 8_000_000 },
    late: NOTHING,
  },
  {
    rule: 'promotion-overrun',
    observed: [day(LAST_DAY, { orders: 30, demandMinor: 15_000_001 })],
    few: [day(LAST_DAY, { orders: 29, demandMinor: 15_000_001 })],
    effect: { signals: ['promotion-overrun:transaction:1'], told: ['promotion-overrun:transaction:1'] },
    late: NOTHING,
  },
  {
    rule: 'inventory-turnover',
    observed: [day(LAST_DAY, { orders: 30, inventoryTurnsHundredths: 149 })],
    few: [day(LAST_DAY, { orders: 29, inventoryTurnsHundredths: 149 })],
    effect: { signals: ['inventory-turnover:transaction:1'], transaction: 2_000_000 },
    late: NOTHING,
  },
  {
    rule: 'overdue-rate',
    observed: [day(LAST_DAY, owed(501))],
    few: [day(LAST_DAY, owed(501, 29))],
    effect: { signals: ['overdue-rate:transaction:1'], told: ['overdue-rate:transaction:1'] },
    late: NOTHING,
  },
  {
    rule: 'overdue-month-ends',
    observed: MONTH_ENDS.slice(1).map((end) => day(end, owed(501))),
    few: MONTH_ENDS.slice(1).map((end) => day(end, owed(501, 29))),
    effect: {
      signals: ['overdue-month-ends:transaction:1', 'overdue-rate:transaction:1'],
      transaction: 2_000_000,
      told: ['overdue-rate:transaction:1'],
    },
    late: { signals: ['overdue-month-ends:transaction:1'], transaction: 2_000_000 },
  },
  {
    rule: 'credit-rating',
    few: 'a rating is no sample: one is enough',
    observed: [
      { kind: 'rating', rating: 'A', observedAt: at(2) },
      { kind: 'rating', rating: 'B', observedAt: at(1) },
    ],
    effect: { signals: ['credit-rating:credit:1'], credit: 50_000_000 },
    late: { signals: ['credit-rating:credit:1'], credit: 50_000_000 },
    opposite: NOTHING,
  },
  {
    rule: 'own-overdue',
    few: 'two outcomes are the threshold itself',
    observed: [
      { kind: 'rating', rating: 'A', observedAt: at(3) },
      { kind: 'repayment-outcome', outcomeId: 'one', outcome: 'overdue', observedAt: at(2) },
      { kind: 'repayment-outcome', outcomeId: 'two', outcome: 'overdue', observedAt: at(1) },
    ],
    effect: { signals: ['own-overdue:credit:1', 'credit-rating:credit:1'], credit: 50_000_000 },
    // The rating that is known first is no fall, whatever stands then.
    opposite: { signals: ['own-overdue:credit:1'] },
    late: { signals: ['own-overdue:credit:1', 'credit-rating:credit:1'], credit: 50_000_000 },
  },
  {
    rule: 'term-mismatch',
    few: 'one term and its real days are a pair, no sample',
    observed: [{ kind: 'account-term', termDays: 90, turnoverDays: 45, observedAt: at(1) }],
    effect: { signals: ['term-mismatch:transaction:1'], told: ['term-mismatch:transaction:1'] },
    late: { signals: ['term-mismatch:transaction:1'], told: ['term-mismatch:transaction:1'] },
  },
  {
    rule: 'device',
    few: 'devices are counted one by one; the threshold is the number',
    observed: [4, 3, 2, 1].map((index) => {
      return { kind: 'anomaly', anomaly: 'new-device', anomalyId: `device-${index}`, observedAt: at(index) };
    }),
    effect: { signals: ['device:all:1'] },
    late: { signals: ['device:all:1'] },
  },
];
