import {
  isHeldByRisk,
  lapseMoment,
  lineNumbers,
  standsOn,
  type IncreaseState,
  type LineKind,
  type LineState,
  type MerchantState,
} from '@limit-ledger/limits-domain';
import { publicReasonOf } from '../../reasons/reason-codes.js';
import { idShownTo } from '../../reasons/shown-to.js';
import type { CauseBody } from '../bodies/situation/cause-body.js';
import { causeOfTerms } from './cause-of-terms.js';
import { termsOfFreeze, termsOfReduction, type SituationContext, type StandingTerms } from './standing-terms.js';

/** The freezes and reductions that stand on a line, in the order in which they were placed. */
export function termsOnLine({ freezes, reductions }: MerchantState, kind: LineKind): readonly StandingTerms[] {
  const frozen = Object.values(freezes).filter((freeze) => standsOn(freeze, kind));
  const reduced = Object.values(reductions).filter(({ line, restored }) => line === kind && restored === undefined);
  const terms = [...frozen.map((freeze) => termsOfFreeze(freeze, kind)), ...reduced.map(termsOfReduction)];
  return terms.toSorted((first, second) => first.of.revision - second.of.revision);
}

/** All that keeps limit from a line: what stands on it, increases that wait behind it, and that it lapsed. */
export function causesOfLine(line: LineState, context: SituationContext): readonly CauseBody[] {
  const { merchant, now } = context;
  const terms = termsOnLine(merchant, line.line);
  const waiting = isHeldByRisk(merchant, line.line)
    ? Object.values(merchant.increases).filter((each) => each.line === line.line && isWaiting(each, now))
    : [];
  return [
    ...terms.map((each) => causeOfTerms(each, context)),
    ...waiting.map((increase) => causeOfWaiting(increase, terms, context)),
    ...(line.lapsed ? [causeOfLapse(line)] : []),
  ];
}

const isWaiting = ({ status, from, until }: IncreaseState, now: string): boolean =>
  status === 'granted' && from <= now && until > now;

function causeOfWaiting(
  { increaseId, amount, from }: IncreaseState,
  terms: readonly StandingTerms[],
  { audience }: SituationContext,
): CauseBody {
  const after = terms.filter(({ of }) => of.risk).map(({ id, of }) => idShownTo(audience, id, of));
  const nothing = { ...ofTheLedger('increase-waiting'), waitingFor: 'nobody' as const };
  return { kind: 'waiting-increase', id: increaseId, amount, since: from, ...nothing, comesBack: { kind: 'condition', after } };
}

function causeOfLapse(line: LineState): CauseBody {
  const since = line.validUntil === undefined ? line.termsEffectiveTime : lapseMoment(line.validUntil);
  const amount = Math.max(0, lineNumbers(line).available);
  const renewal = { waitingFor: 'merchant' as const, comesBack: { kind: 'person' as const, role: 'merchant' as const } };
  return { kind: 'lapsed', amount, since, ...ofTheLedger('line-lapsed'), ...renewal };
}

const ofTheLedger = (reasonCode: string) => ({
  reasonCode,
  reason: publicReasonOf(reasonCode),
  blocksCapture: false,
  checklist: [],
});
