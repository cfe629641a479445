import { addSeconds, type Instant } from '@limit-ledger/kernel';
import type { Condition } from '../../rules/condition.js';
import type { Occurrence } from '../../rules/measure.js';
import type { WayBack } from '../../rules/rule.js';
import { dayNumberOf, lastDayOf, monthNumberOf } from '../days/day-number.js';
import type { OpenEpisode } from '../episodes/episode-book.js';
import type { OnceObserved } from '../facts/risk-facts.js';
import { MerchantRisk } from '../merchant-risk.js';
import { nextDueMoment } from './next-due-moment.js';

const NOON: Instant = '2026-06-10T04:00:00.000Z';
const DAY = 86_400;
const later = (seconds: number): Instant => addSeconds(NOON, seconds);

interface Known {
  readonly rechecks?: Readonly<Record<string, Instant | undefined>>;
  readonly episodes?: readonly OpenEpisode[];
  readonly occurred?: readonly OnceObserved[];
  readonly openMonth?: string;
  readonly latestDay?: string;
}

function risk({ rechecks = {}, episodes = [], occurred = [], openMonth, latestDay }: Known): MerchantRisk {
  const found = new MerchantRisk('shop');
  const record = { episodes: 1, raisedValue: 0, needsClear: false, isMuted: false };
  const month = openMonth === undefined ? undefined : monthNumberOf(openMonth);
  found.state = {
    ...found.state,
    facts: {
      ...found.state.facts,
      occurrences: occurred.map((observation, index) => ({ naturalKey: `${index}`, observation, superseded: [] })),
    },
    book: {
      episodes: new Map(episodes.map((each) => [each.key, each])),
      records: new Map(Object.entries(rechecks).map(([key, recheckAt]) => [key, { ...record, recheckAt }])),
    },
    openMonth: month,
    openMonthEnds: month === undefined ? Infinity : lastDayOf(month),
  };
  if (latestDay !== undefined)
    found.days.put({ day: dayNumberOf(latestDay), observedAt: NOON, values: {}, superseded: [] });
  return found;
}

/** Open since noon. */
const open = (key: string, wayBack: WayBack, checkedAt = NOON): OpenEpisode => ({
  ...{ signalId: `${key}:1`, key, rule: key.split(':')[0]!, line: 'all', episode: 1, policyVersion: 'default@1' },
  ...{ reasonCode: 'r', raisedAt: NOON, consequences: [], checklist: [], wayBack, quietHours: 0, ratingSteps: 0 },
  ...{ stepsDone: [], checkedAt, releasedBasisPoints: 0 },
});
const fewer = (comparison: Condition['comparison'], threshold: number, of: Occurrence = 'withdrawal'): WayBack => ({
  kind: 'measured',
  condition: { measure: { kind: 'occurrences', of, withinDays: 7 }, comparison, threshold },
});
const payout = (seconds: number): OnceObserved => ({
  ...{ kind: 'withdrawal', withdrawalId: `${seconds}`, observedAt: later(seconds), amount: 1 },
});

describe('what comes due next of a merchant', () => {
  it('is nothing where nothing waits for the clock', () => {
    expect(nextDueMoment(risk({}))).toBeUndefined();
    expect(nextDueMoment(risk({ rechecks: { 'a:all': undefined }, episodes: [open('b:all', { kind: 'person' })] }))).toBeUndefined();
  });

  it.each([
    ['the one that is alone', { 'b:all': later(5) }, 'b:all', 5],
    ['the earlier, though it was known later', { 'a:all': later(9), 'b:all': later(5) }, 'b:all', 5],
    ['the earlier, though it was known earlier', { 'b:all': later(5), 'a:all': later(9) }, 'b:all', 5],
    ['of one moment the first by its key, though it was known later', { 'b:all': later(5), 'a:all': later(5) }, 'a:all', 5],
    ['of one moment the first by its key, though it was known earlier', { 'a:all': later(5), 'b:all': later(5) }, 'a:all', 5],
    ['of three the one in the middle', { 'b:all': later(9), 'c:all': later(5), 'a:all': later(7) }, 'c:all', 5],
  ] as const)('is the end of a quiet time: %s', (_what, rechecks, key, seconds) => {
    expect(nextDueMoment(risk({ rechecks }))).toEqual({ at: later(seconds), moment: { kind: 'rule', key } });
  });

  describe('is the end of a month', () => {
    const END: Instant = '2026-06-30T16:00:00.000Z';
    const monthEnd = { at: END, moment: { kind: 'month-end', month: '2026-06' } };

    it.each([
      ['with its last day', '2026-06-30', monthEnd],
      ['with a day after it', '2026-07-03', monthEnd],
      ['not before its last day', '2026-06-29', undefined],
      ['not before any day is known', undefined, undefined],
    ])('%s', (_what, latestDay, due) => {
      expect(nextDueMoment(risk({ openMonth: '2026-06', ...(latestDay !== undefined && { latestDay }) }))).toEqual(due);
    });

    it.each([
      ['ahead of a rule at the same moment', END, 'month-end'],
      ['and not ahead of a rule before it', addSeconds(END, -1), 'rule'],
      ['and ahead of a rule after it', addSeconds(END, 1), 'month-end'],
    ])('%s', (_what, at, kind) => {
      const due = nextDueMoment(risk({ openMonth: '2026-06', latestDay: '2026-06-30', rechecks: { 'a:all': at } }));
      expect(due?.moment.kind).toBe(kind);
    });
  });

  describe('is when so few occurrences are left in its window that an episode is over:', () => {
    const dueAfter = (wayBack: WayBack, ...occurred: readonly OnceObserved[]): Instant | undefined =>
      nextDueMoment(risk({ episodes: [open('drain:all', wayBack)], occurred }))?.at;

    it.each([
      ['the last of three, where none may be left', fewer('at-most', 0), 3],
      ['the second of three, where one may be left', fewer('at-most', 1), 2],
      ['the last of three, where there must be fewer than one', fewer('below', 1), 3],
      ['the first of three, where there must be fewer than three', fewer('below', 3), 1],
    ])('%s', (_what, wayBack, which) => {
      expect(dueAfter(wayBack, payout(1), payout(2), payout(3))).toBe(later(which + 7 * DAY));
    });

    it('never for what is few enough, of another kind, or not counted', () => {
      expect(dueAfter(fewer('at-most', 3), payout(1), payout(2), payout(3))).toBeUndefined();
      expect(dueAfter(fewer('at-most', 0, 'new-device'), payout(1))).toBeUndefined();
      expect(dueAfter({ kind: 'rating-restored' }, payout(1))).toBeUndefined();
      const condition: Condition = { measure: { kind: 'rating-fall' }, comparison: 'at-most', threshold: 0 };
      expect(dueAfter({ kind: 'measured', condition }, payout(1))).toBeUndefined();
    });

    it.each([
      ['not again at the moment when it was looked at', later(1 + 7 * DAY), undefined],
      ['later than when it was looked at', later(7 * DAY), later(1 + 7 * DAY)],
    ])('%s', (_what, checkedAt, due) => {
      const episodes = [open('drain:all', fewer('at-most', 0), checkedAt)];
      expect(nextDueMoment(risk({ episodes, occurred: [payout(1)] }))?.at).toBe(due);
    });
  });
});
