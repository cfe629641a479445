import { already, assert, isAmount, laterOf, type AmountMinor } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { ReevaluationOutcome } from '../events.js';
import { isOfProgramme } from '../reevaluation-command.js';
import { reductionsOn, takenOffDownTo } from '../standing.js';
import type { LimitState, MerchantState } from '../state.js';
import { Draft } from './draft.js';
import { refuse, type LimitDecision } from './limit-decision.js';
import { raiseRefusal } from './raise-refusal.js';

type Apply = CommandOf<'apply-reevaluation'>;
type Programme = Omit<Apply, 'type' | 'lowersAt'>;
interface Refusal {
  readonly code: string;
  readonly detail: string;
}

/**
 * A raise takes effect at once where policy lets it, a lowering is announced, and what can't be is recorded as not applied.
 * Whatever comes of it, a lowering of the line that was announced before is withdrawn; a programme leaves it.
 */
export function applyReevaluation(command: Apply, { merchant }: LimitState, now: string): LimitDecision {
  const { reevaluationId, line: kind, limit } = command;
  if (!isAmount(limit) || limit < 0) return refuse('request.invalid', 'limit is 0 or more');
  if (merchant.reevaluations[reevaluationId] !== undefined) return already;
  const draft = new Draft(merchant, command, now, now);
  const line = merchant.lines[kind];
  if (line === undefined || line.lapsed)
    noteOutcome(draft, command, 'not-applied', { code: 'line.not-open', detail: `${kind} is not open` });
  else if (isOfProgramme(command)) applyProgramme(draft, command, line.approved);
  else applyLimit(draft, command, line.approved);
  return draft.decision();
}

/** What can't be because a risk stands is held until none does, and comes here again. */
export function applyProgramme(draft: Draft, command: Programme, approved: AmountMinor): void {
  if (command.limit <= approved) return noteOutcome(draft, command, 'unchanged');
  const refusal = refusalOfRaise(draft.merchant, command);
  if (refusal !== undefined) return noteOutcome(draft, command, 'not-applied', refusal);
  noteOutcome(draft, command, 'raised');
  adjust(draft, command, 'programme');
}

/** Compared with what the line is without what was taken off for anything but a limit. */
function applyLimit(draft: Draft, command: Apply, approved: AmountMinor): void {
  const { merchant } = draft;
  const present = approved - takenOffDownTo(merchant, command.line);
  if (command.limit > present) raise(draft, command, approved);
  else if (command.limit < present) announce(draft, command);
  else {
    noteOutcome(draft, command, 'unchanged');
    withdraw(draft, command);
  }
}

function raise(draft: Draft, command: Apply, approved: AmountMinor): void {
  const refusal = refusalOfRaise(draft.merchant, command);
  noteOutcome(draft, command, refusal === undefined ? 'raised' : 'not-applied', refusal);
  withdraw(draft, command);
  if (refusal !== undefined) return;
  restoreEarlier(draft, command);
  if (command.limit > approved) adjust(draft, command, 're-evaluation');
  if (command.limit < approved) reduceForReevaluation(draft, command, 're-evaluation');
}

function announce(draft: Draft, command: Apply): void {
  const { reevaluationId, line, limit, policyVersion } = command;
  const conflict = idConflict(draft.merchant, reevaluationId);
  noteOutcome(draft, command, conflict === undefined ? 'announced' : 'not-applied', conflict);
  withdraw(draft, command);
  if (conflict !== undefined) return;
  const lowersAt = laterOf(command.lowersAt, draft.effectiveTime);
  draft.emit('lowering-announced', { reevaluationId, line, limit, lowersAt, reasonCode: 're-evaluation', policyVersion });
}

/** Below the limit that is asked for by what the line has had taken off to come down to a limit, not below 0. */
export function reduceForReevaluation(
  draft: Draft,
  { reevaluationId, line, limit }: Pick<Apply, 'reevaluationId' | 'line' | 'limit'>,
  reasonCode: string,
  effectiveTime = draft.effectiveTime,
): void {
  const approved = draft.merchant.lines[line]?.approved ?? 0;
  const amount = approved - limit - takenOffDownTo(draft.merchant, line);
  assert(amount > 0, 'there is something to take off');
  const content = { reductionId: reevaluationId, reevaluationId, line, amount, reasonCode, risk: false, downTo: limit };
  draft.emit('line-reduced', { ...content, deltas: [{ line, reduced: amount }] }, effectiveTime);
}

export function noteOutcome(draft: Draft, command: Programme, outcome: ReevaluationOutcome, refusal?: Refusal): void {
  const { reevaluationId, line, limit, policyVersion, grounds } = command;
  draft.emit('limit-reevaluated', { reevaluationId, line, limit, policyVersion, grounds, outcome, ...refusal });
}

function withdraw(draft: Draft, { reevaluationId: supersededBy, line }: Apply): void {
  const announced = draft.merchant.lowerings[line];
  if (announced !== undefined)
    draft.emit('lowering-withdrawn', { reevaluationId: announced.reevaluationId, line, supersededBy });
}

/** The reductions of earlier re-evaluations: this one says anew what the line is to be. */
function restoreEarlier(draft: Draft, { reevaluationId: restoreId, line }: Apply): void {
  for (const { reductionId, reevaluationId, amount, reasonCode } of reductionsOn(draft.merchant, line)) {
    if (reevaluationId === undefined) continue;
    const content = { reductionId, restoreId, cause: 're-evaluation' as const, line, amount, reasonCode };
    draft.emit('reduction-restored', { ...content, deltas: [{ line, reduced: -amount }] });
  }
}

function adjust(draft: Draft, { reevaluationId, line, limit: approved }: Programme, reasonCode: string): void {
  const previousApproved = draft.merchant.lines[line]?.approved ?? 0;
  const content = { adjustmentId: reevaluationId, reevaluationId, line, approved, previousApproved, reasonCode };
  draft.emit('line-adjusted', { ...content, deltas: [{ line, approved: approved - previousApproved }] });
}

const refusalOfRaise = (merchant: MerchantState, { reevaluationId, line, limit, policy }: Programme): Refusal | undefined =>
  raiseRefusal(merchant, line, limit, policy) ?? idConflict(merchant, reevaluationId);

/** Somebody gave the id to something of their own. */
function idConflict({ adjustments, reductions }: MerchantState, id: string): Refusal | undefined {
  const isTaken = adjustments[id] !== undefined || reductions[id] !== undefined;
  return isTaken ? { code: 'id.conflict', detail: `${id} was accepted before, for something else` } : undefined;
}
