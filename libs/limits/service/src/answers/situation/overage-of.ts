import { lineNumbers, type IncreaseState, type LineState } from '@limit-ledger/limits-domain';
import { idShownTo } from '../../reasons/shown-to.js';
import type { FilledByBody, OverageBody, OverageCauseBody } from '../bodies/situation/overage-body.js';
import type { SituationContext, StandingTerms } from './standing-terms.js';

/** By how much more is in use than a line has, what it comes of and what fills it; `undefined` where it is not. */
export function overageOf(
  line: LineState,
  terms: readonly StandingTerms[],
  context: Pick<SituationContext, 'audience' | 'merchant' | 'now'>,
): OverageBody | undefined {
  const amount = -lineNumbers(line).available;
  if (amount <= 0) return undefined;
  const held = terms.filter((each) => each.amount > 0);
  return { amount, causes: causesOf(amount, held, context), filledBy: filledBy(line, held, context) };
}

function causesOf(
  overage: number,
  held: readonly StandingTerms[],
  { audience }: Pick<SituationContext, 'audience'>,
): readonly OverageCauseBody[] {
  const causes = held.map(({ kind, id, of, amount }) => ({ kind, id: idShownTo(audience, id, of), amount }));
  const beyond = overage - causes.reduce((sum, { amount }) => sum + amount, 0);
  return beyond > 0 ? [...causes, { kind: 'use', amount: beyond }] : causes;
}

function filledBy(
  line: LineState,
  held: readonly StandingTerms[],
  { audience, merchant, now }: Pick<SituationContext, 'audience' | 'merchant' | 'now'>,
): readonly FilledByBody[] {
  const given = held.map(({ kind, id, of, amount, releaseAt }) => ({
    kind,
    id: idShownTo(audience, id, of),
    amount,
    at: releaseAt,
  }));
  const increases = Object.values(merchant.increases).filter((each) => isToCome(each, line.line, now));
  const granted = increases.map(({ increaseId, amount, from }) => ({
    kind: 'increase' as const,
    id: increaseId,
    amount,
    at: from,
  }));
  return [
    ...(line.used > 0 ? [{ kind: 'repayment' as const, amount: line.used }] : []),
    ...(line.reserved > 0 ? [{ kind: 'void-or-expiry' as const, amount: line.reserved }] : []),
    ...[...granted, ...given].toSorted((first, second) => ((first.at ?? '~') < (second.at ?? '~') ? -1 : 1)),
  ];
}

const isToCome = ({ line, status, from }: IncreaseState, kind: LineState['line'], now: string): boolean =>
  line === kind && status === 'granted' && from > now;
