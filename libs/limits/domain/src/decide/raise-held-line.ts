import { assert, type AmountMinor } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { samePartOf } from '../same-part-of.js';
import type { HeldRaiseState, LimitState } from '../state.js';
import { applyProgramme, noteOutcome } from './apply-reevaluation.js';
import { Draft } from './draft.js';
import type { LimitDecision } from './limit-decision.js';

/**
 * No risk holds up the raise of a programme any more: it takes effect, as far as the ceiling of now lets it, or what else is in
 * the way is noted for good.
 */
export function raiseHeldLine(command: CommandOf<'raise-held-line'>, { merchant }: LimitState, now: string): LimitDecision {
  const held = merchant.heldRaises.find(({ reevaluationId }) => reevaluationId === command.reevaluationId);
  const approved = held && merchant.lines[held.line]?.approved;
  assert(held !== undefined && approved !== undefined, `${command.reevaluationId} is held up`);
  const ceiling = command.policy.lineCeilings[held.line] ?? Number.MAX_SAFE_INTEGER;
  const programme = { ...held, limit: Math.min(limitNow(held, approved), ceiling), policy: command.policy };
  const draft = new Draft(merchant, command, command.dueAt, now);
  applyProgramme(draft, programme, approved);
  const decision = draft.decision();
  if (decision.kind !== 'rejected') return decision;
  const { code, detail } = decision.rejection;
  const refused = new Draft(merchant, command, command.dueAt, now);
  noteOutcome(refused, programme, 'not-applied', { code, detail });
  return refused.decision();
}

/** Whoever lowered the line meanwhile is not overruled: then it is the same part of less. */
function limitNow({ limit, approved: then }: HeldRaiseState, approved: AmountMinor): AmountMinor {
  return approved >= then ? limit : samePartOf(approved, limit, then);
}
