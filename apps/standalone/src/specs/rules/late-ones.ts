import { NOTHING, NOW, type Effect } from './breaches.js';

export interface LateOne {
  readonly rule: string;
  readonly says: string;
  /** Of itself nothing comes of it. */
  readonly known: readonly object[];
  readonly late: readonly object[];
  readonly results: readonly string[];
  readonly effect: Effect;
}

const ago = (days: number, minutes = 0): string =>
  new Date(Date.parse(NOW) - days * 86_400_000 - minutes * 60_000).toISOString();
const rating = (value: string, observedAt: string): object => ({ kind: 'rating', rating: value, observedAt });
const term = (turnoverDays: number, observedAt: string): object => ({
  kind: 'account-term',
  termDays: 90,
  turnoverDays,
  observedAt,
});
const overdue = (outcomeId: string, observedAt: string): object => ({
  kind: 'repayment-outcome',
  outcomeId,
  outcome: 'overdue',
  observedAt,
});
const device = (anomalyId: string, observedAt: string): object => ({
  kind: 'anomaly',
  anomaly: 'new-device',
  anomalyId,
  observedAt,
});
const OWES_ONCE = [rating('A', ago(0, 3)), overdue('two', ago(0, 1))];
const THREE_DEVICES = [3, 2, 1].map((minutes) => device(`device-${minutes}`, ago(0, minutes)));

/** Of the rules that look at what has a moment and no day: it counts by that moment, and what is older than the newest never. */
export const LATE: readonly LateOne[] = [
  {
    rule: 'own-overdue',
    says: 'counts within its 90 days',
    known: OWES_ONCE,
    late: [overdue('one', ago(89))],
    results: ['first'],
    effect: { signals: ['own-overdue:credit:1', 'credit-rating:credit:1'], credit: 50_000_000 },
  },
  {
    rule: 'own-overdue',
    says: 'is nothing before them',
    known: OWES_ONCE,
    late: [overdue('one', ago(91))],
    results: ['first'],
    effect: NOTHING,
  },
  {
    rule: 'device',
    says: 'counts within its 7 days',
    known: THREE_DEVICES,
    late: [device('device-4', ago(6))],
    results: ['first'],
    effect: { signals: ['device:all:1'] },
  },
  {
    rule: 'device',
    says: 'is nothing before them',
    known: THREE_DEVICES,
    late: [device('device-4', ago(8))],
    results: ['first'],
    effect: NOTHING,
  },
  {
    rule: 'credit-rating',
    says: 'is no fall',
    known: [rating('A', ago(0, 1))],
    late: [rating('B', ago(0, 2))],
    results: ['superseded'],
    effect: NOTHING,
  },
  {
    rule: 'term-mismatch',
    says: 'is no mismatch any more',
    known: [term(46, ago(0, 1))],
    late: [term(45, ago(0, 2))],
    results: ['superseded'],
    effect: NOTHING,
  },
];
