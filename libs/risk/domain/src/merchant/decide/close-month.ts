import type { ContractLine, MeasuredInput } from '@limit-ledger/contracts';
import { addSeconds, SECONDS_A_DAY, type AmountMinor } from '@limit-ledger/kernel';
import { meanPortion } from '../../insight/mean-portion.js';
import { monthNumberOf, monthTextOf } from '../days/day-number.js';
import { ceilingOf } from './ceiling-of.js';
import type { Draft } from './draft.js';
import { isNothingOverdue, report } from './report-turnover.js';

/** A month is over: its turnover is told, and the lines whose turn it is are computed anew. */
export function closeMonth(draft: Draft, month: string): void {
  draft.begin('month-closed', { merchantId: draft.merchantId, month });
  report(draft, month, isNothingOverdue(draft.state.facts));
  reevaluateTransaction(draft, month);
  reevaluateCredit(draft, month);
}

function reevaluateTransaction(draft: Draft, month: string): void {
  const formula = draft.rules.values.reevaluation?.transaction;
  if (formula === undefined) return;
  const last = monthNumberOf(month);
  let sum = 0;
  for (let back = 0; back < formula.months; back += 1) {
    const sales = draft.days.monthSumOf(last - back, 'salesMinor');
    if (sales === undefined) return;
    sum += sales;
  }
  const limit = Math.min(meanPortion(sum, formula.months, formula.basisPoints), ceilingOf(draft, 'transaction'));
  const from = `${monthTextOf(last - formula.months + 1)}-01`;
  reevaluate(draft, 'transaction', month, limit, {
    measure: 'mean-salesMinor.month',
    numerator: sum,
    denominator: formula.months,
    from,
  });
}

function reevaluateCredit(draft: Draft, month: string): void {
  const formula = draft.rules.values.reevaluation?.credit;
  const { rating } = draft.state.facts;
  if (formula === undefined || rating === undefined || (monthNumberOf(month) + 1) % formula.everyMonths !== 0) return;
  const limit = draft.rules.values.ratings?.find((each) => each.rating === rating)?.creditLimit;
  if (limit !== undefined)
    reevaluate(draft, 'credit', month, Math.min(limit, ceilingOf(draft, 'credit')), { measure: `rating:${rating}` });
}

type Ground = Pick<MeasuredInput, 'measure' | 'numerator' | 'denominator' | 'from'>;

function reevaluate(draft: Draft, line: ContractLine, month: string, limit: AmountMinor, ground: Ground): void {
  const { facts } = draft.state;
  const { reevaluation, reevaluationVersion: policyVersion } = draft.rules.values;
  const approved = facts.lines.get(line)?.now.approved;
  const isHeld = facts.isStale && (approved === undefined || limit > approved);
  const key = `re-evaluation:${line}`;
  const result = isHeld ? 'held' : 'fired';
  draft.evaluations.push({ key, policyVersion, result, threshold: approved ?? 0, until: month, value: limit });
  if (isHeld) return;
  draft.record('limit-reevaluated', {
    merchantId: draft.merchantId,
    reevaluationId: `${key}:${month}`,
    line,
    limit,
    policyVersion,
    lowersAt: addSeconds(draft.now, (reevaluation?.lowersAfterDays ?? 0) * SECONDS_A_DAY),
    grounds: [{ ...ground, value: limit, threshold: approved ?? 0, unit: 'minor-units' }],
  });
}
