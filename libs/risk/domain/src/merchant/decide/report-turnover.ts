import { monthNumberOf } from '../days/day-number.js';
import type { RiskFacts } from '../facts/risk-facts.js';
import type { Draft } from './draft.js';

/** Tells what the last month that is over came to, where that has changed since it was told. */
export function reportTurnover(draft: Draft): void {
  const { reported, facts } = draft.state;
  if (reported !== undefined) report(draft, reported.month, isNothingOverdue(facts));
}

/** Tells of a month that is over, if anything is known of it. */
export function report(draft: Draft, month: string, nothingOverdue: boolean): void {
  const sales = draft.days.monthSumOf(monthNumberOf(month), 'salesMinor');
  const { reported } = draft.state;
  if (sales === undefined) return;
  if (reported?.month === month && reported.sales === sales && reported.nothingOverdue === nothingOverdue) return;
  draft.record('turnover-reported', { merchantId: draft.merchantId, month, sales, nothingOverdue });
}

/** Whether the last that was heard of the merchant's own debts is that they are paid. */
export function isNothingOverdue({ occurrences }: RiskFacts): boolean {
  const last = occurrences.findLast(
    ({ observation }) => observation.kind === 'repayment-outcome' && observation.outcome !== 'paid',
  )?.observation;
  return !(last?.kind === 'repayment-outcome' && last.outcome === 'overdue');
}
