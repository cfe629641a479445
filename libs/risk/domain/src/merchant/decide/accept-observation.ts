import { accepted, epochMillisecondsOf, type BusinessDate, type Instant } from '@limit-ledger/kernel';
import type { DailyValues, Observation } from '../../observation.js';
import type { Field } from '../../rules/measure.js';
import type { Trigger } from '../../rules/triggers.js';
import type { AcceptObservation } from '../commands.js';
import { dayNumberOf, lastDayOf, monthNumberOf, type DayNumber } from '../days/day-number.js';
import { DaysWith } from '../days/days-with.js';
import { occurrenceOf, stepDoneBy } from '../facts/occurrence-of.js';
import type { OnceObserved } from '../facts/risk-facts.js';
import type { MerchantRisk } from '../merchant-risk.js';
import { Draft } from './draft.js';
import { evaluateTouched } from './evaluate-touched.js';
import { judgeObservation } from './judge-observation.js';
import { noteStep } from './note-step.js';
import { reportTurnover } from './report-turnover.js';
import type { RiskDecision } from './risk-decision.js';
import { runProgrammes } from './run-programmes.js';
import { settleRating } from './settle-rating.js';

type Daily = Extract<Observation, { kind: 'daily-metrics' }>;

/** Takes an observation in, and evaluates what it touches; what was decided before stays, unless this decides anew. */
export function acceptObservation({ observation, rules }: AcceptObservation, risk: MerchantRisk, now: Instant): RiskDecision {
  const judged = judgeObservation(observation, risk, now);
  if ('decision' in judged) return judged.decision;
  const { standing } = judged;
  const { staleSeconds } = rules.values;
  const ageMilliseconds = epochMillisecondsOf(now) - epochMillisecondsOf(observation.observedAt);
  const isStale = staleSeconds !== undefined && ageMilliseconds > staleSeconds * 1_000;
  const isOfMerchantDay = observation.kind === 'daily-metrics' && observation.storeId === undefined;
  const counts = standing !== 'superseded';
  const days =
    isOfMerchantDay && counts ? new DaysWith(risk.days, dayNumberOf(observation.day), observation.values) : risk.days;
  const draft = new Draft(risk.merchantId, risk.state, days, rules, now);
  const { merchantId } = risk;
  const completesMonth = isOfMerchantDay && counts && (days.latestDay ?? -Infinity) >= monthEndsOf(risk, observation.day);
  draft.begin('observation-accepted', {
    ...(completesMonth && { completesMonth: true }),
    merchantId,
    observation,
    ...(isStale && { stale: true }),
    standing,
  });
  if (counts) evaluate(draft, observation, risk);
  return accepted(draft.events());
}

/** The last day of the month that is to be closed next; before any day is known that of the day itself. */
const monthEndsOf = ({ state: { openMonth, openMonthEnds } }: MerchantRisk, day: BusinessDate): DayNumber =>
  openMonth === undefined ? lastDayOf(monthNumberOf(day)) : openMonthEnds;

function evaluate(draft: Draft, observation: Observation, risk: MerchantRisk): void {
  switch (observation.kind) {
    case 'daily-metrics':
      if (observation.storeId === undefined) evaluateDay(draft, observation, risk);
      return;
    case 'rating':
      settleRating(draft);
      return;
    case 'account-term': {
      const before = risk.state.facts.term?.value.termDays;
      if (before !== undefined && observation.termDays < before) noteStep(draft, 'shorter-term');
      evaluateTouched(draft, new Set<Trigger>(['term']));
      settleRating(draft);
      return;
    }
    default:
      evaluateOnce(draft, observation);
  }
}

function evaluateDay(draft: Draft, { day, values }: Daily, risk: MerchantRisk): void {
  const touched = fieldsTouched(values, risk.days.valuesOf(dayNumberOf(day)));
  if (draft.days.latestDay !== risk.days.latestDay) touched.add('day');
  evaluateTouched(draft, touched);
  settleRating(draft);
  if (draft.state.reported !== undefined && day.startsWith(draft.state.reported.month)) reportTurnover(draft);
}

function fieldsTouched(values: DailyValues, before: DailyValues | undefined): Set<Trigger> {
  const touched = new Set<Trigger>();
  for (const field in values) if (values[field as Field] !== before?.[field as Field]) touched.add(field as Field);
  for (const field in before) if (values[field as Field] === undefined) touched.add(field as Field);
  return touched;
}

function evaluateOnce(draft: Draft, observation: OnceObserved): void {
  const step = stepDoneBy(observation);
  if (step !== undefined) noteStep(draft, step);
  const occurrence = occurrenceOf(observation);
  if (occurrence !== undefined) evaluateTouched(draft, new Set<Trigger>([occurrence]));
  settleRating(draft);
  if (step !== undefined) runProgrammes(draft);
  if (observation.kind === 'repayment-outcome') reportTurnover(draft);
}
