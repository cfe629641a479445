import { addSeconds, type Instant } from '@limit-ledger/kernel';
import type { Observation } from '../../observation.js';
import { MerchantRisk } from '../merchant-risk.js';
import { RiskScenario } from '../scenario/risk-scenario.js';
import { judgeObservation } from './judge-observation.js';

const NOON: Instant = '2026-06-10T04:00:00.000Z';
const HUNDRED_DAYS = 100 * 86_400;
const later = (seconds: number): Instant => addSeconds(NOON, seconds);
const knows = (...observations: readonly Observation[]): MerchantRisk => {
  const shop = RiskScenario.of().at(later(3_600));
  for (const observation of observations) expect(shop.observe(observation)).toBe('accepted');
  return shop.risk;
};
/** The standing, the refusal as `code: detail`, or `already`. */
const judged = (observation: Observation, risk = knows(), now = later(3_600)): string => {
  const found = judgeObservation(observation, risk, now);
  if ('standing' in found) return found.standing;
  const { decision } = found;
  return decision.kind === 'rejected' ? `${decision.rejection.code}: ${decision.rejection.detail}` : decision.kind;
};

const day = (date: string, values = { orders: 3 }, observedAt = NOON): Observation => ({
  kind: 'daily-metrics',
  day: date,
  observedAt,
  values,
});
const ofStore = (values: { readonly orders?: number }, observedAt = NOON, storeId = 'store-1'): Observation => ({
  kind: 'daily-metrics',
  day: '2026-06-09',
  observedAt,
  storeId,
  values,
});
const term = (termDays: number, observedAt = NOON, turnoverDays = 30): Observation => ({
  kind: 'account-term',
  observedAt,
  termDays,
  turnoverDays,
});
const rating = (value: 'A' | 'B', observedAt = NOON): Observation => ({ kind: 'rating', observedAt, rating: value });
const payout = (withdrawalId: string, observedAt = NOON, amount = 1): Observation => ({
  kind: 'withdrawal',
  withdrawalId,
  observedAt,
  amount,
});

describe('an observation may come from a clock that is', () => {
  it.each([
    ['five minutes ahead', 300, 'first'],
    ['more than that ahead', 300.001, 'observation.in-future: observed at 2026-06-10T04:05:00.001Z, after it came'],
  ])('%s', (_what, seconds, answer) => {
    expect(judged(payout('w', later(seconds)), knows(), NOON)).toBe(answer);
  });
});

describe('a day', () => {
  it.each([
    ['that has begun may be told of', day('2026-06-10'), 'first'],
    ['that has not begun may not', day('2026-06-11'), 'observation.in-future: 2026-06-11 has not begun'],
  ])('%s', (_what, observation, answer) => {
    expect(judged(observation)).toBe(answer);
  });

  it.each([
    [0, true],
    [90_000_000_000_000, true],
    [-1, false],
    [90_000_000_000_001, false],
    [0.5, false],
    [NaN, false],
  ])('with %d orders is good: %s', (orders, isGood) => {
    const refusal = 'observation.invalid: each value is a whole number from 0 to 90000000000000';
    expect(judged(day('2026-06-09', { orders }))).toBe(isGood ? 'first' : refusal);
  });

  it.each([
    ['after the latest is the first', day('2026-06-10'), 'first'],
    ['before the latest is late', day('2026-06-08'), 'late'],
    ['a hundred days before the latest can not be evaluated any more', day('2026-03-01'), undefined],
    ['less than a hundred days before it can', day('2026-03-02'), 'late'],
    ['that is told later again is corrected', day('2026-06-09', { orders: 4 }, later(1)), 'corrected'],
    ['that is told later again is corrected though it says the same', day('2026-06-09', { orders: 3 }, later(1)), 'corrected'],
    ['as it was known before is superseded', day('2026-06-09', { orders: 4 }, later(-1)), 'superseded'],
  ])('%s', (_what, observation, standing) => {
    const tooOld = 'observation.too-old: 2026-03-01 is too long before the latest day to be evaluated';
    expect(judged(observation, knows(day('2026-06-09')))).toBe(standing ?? tooOld);
  });
});

describe('what is known already', () => {
  it.each([
    ['the same of a day', day('2026-06-09'), day('2026-06-09'), 'already'],
    ['other values of it', day('2026-06-09'), day('2026-06-09', { orders: 4 }), 'conflict'],
    ['the same of a store', ofStore({ orders: 3 }), ofStore({ orders: 3 }), 'already'],
    ['other values of it', ofStore({ orders: 3 }), ofStore({ orders: 4 }), 'conflict'],
    ['the same of another store', ofStore({ orders: 3 }), ofStore({ orders: 3 }, NOON, 'store-2'), 'first'],
    ['a store as it is known later', ofStore({ orders: 3 }), ofStore({ orders: 4 }, later(1)), 'corrected'],
    ['a store as it was known before', ofStore({ orders: 3 }), ofStore({ orders: 4 }, later(-1)), 'superseded'],
    ['the same term', term(60), term(60), 'already'],
    ['another term', term(60), term(45), 'conflict'],
    ['another turnover', term(60), term(60, NOON, 31), 'conflict'],
    ['the next term', term(60), term(45, later(1)), 'first'],
    ['the term before', term(60), term(45, later(-1)), 'superseded'],
    ['the same rating', rating('A'), rating('A'), 'already'],
    ['another rating', rating('A'), rating('B'), 'conflict'],
    ['the next rating', rating('A'), rating('B', later(1)), 'first'],
    ['the rating before', rating('A'), rating('B', later(-1)), 'superseded'],
    ['the same payout', payout('w'), payout('w'), 'already'],
    ['another amount of it', payout('w'), payout('w', NOON, 2), 'conflict'],
    ['the payout as it is known later', payout('w'), payout('w', later(1), 2), 'corrected'],
    ['another payout', payout('w'), payout('v'), 'first'],
  ])('%s', (_what, known, observation, answer) => {
    const conflict = 'observation.conflict: another content was observed at 2026-06-10T04:00:00.000Z';
    expect(judged(observation, knows(known))).toBe(answer === 'conflict' ? conflict : answer);
  });

  it('is told once of what was superseded too', () => {
    const risk = knows(term(60), term(45, later(-1)));
    expect(judged(term(45, later(-1)), risk)).toBe('already');
    expect(judged(term(45, later(-2)), risk)).toBe('superseded');
  });
});

describe('what happens once is too long ago', () => {
  it.each([
    ['after a hundred days', -HUNDRED_DAYS, false],
    ['and not a second before', 1 - HUNDRED_DAYS, true],
  ])('%s', (_what, seconds, isTaken) => {
    const refusal = 'observation.too-old: withdrawal:w is too long ago to be evaluated';
    expect(judged(payout('w', later(seconds)), knows(), NOON)).toBe(isTaken ? 'first' : refusal);
  });

  /** So many payouts are known, one a second from noon on. */
  const crowded = (count: number): MerchantRisk => {
    const risk = new MerchantRisk('shop');
    const occurrences = Array.from({ length: count }, (_, index) => ({
      naturalKey: `withdrawal:known-${index}`,
      observation: { kind: 'withdrawal', withdrawalId: `known-${index}`, observedAt: later(index), amount: 1 } as const,
      superseded: [],
    }));
    risk.state = { ...risk.state, facts: { ...risk.state.facts, occurrences } };
    return risk;
  };

  it.each([
    ['where 500 of its kind happened later', 500, later(-1), false],
    ['where 500 of its kind happened since', 500, NOON, false],
    ['but not where it is later than the first of them', 500, later(0.5), true],
    ['nor where there are fewer', 499, later(-1), true],
  ])('%s', (_what, count, observedAt, isTaken) => {
    const refusal = 'observation.too-old: withdrawal:w is too long ago to be evaluated';
    expect(judged(payout('w', observedAt), crowded(count))).toBe(isTaken ? 'first' : refusal);
  });

  it('and not where they are of another kind', () => {
    const overdue: Observation = { kind: 'repayment-outcome', outcomeId: 'o', outcome: 'overdue', observedAt: later(-1) };
    expect(judged(overdue, crowded(500))).toBe('first');
  });
});
