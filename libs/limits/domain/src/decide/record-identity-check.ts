import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, type LimitDecision } from './limit-decision.js';

export function recordIdentityCheck(command: CommandOf<'record-identity-check'>, { merchant }: LimitState, now: string): LimitDecision {
  const { checkId, kind } = command;
  const known = merchant.identityChecks[checkId];
  if (known !== undefined) return known.kind === kind ? already : idConflict(checkId);
  const effectiveTime = effectiveTimeOf(command, now, merchant, []);
  if (effectiveTime === undefined) return outOfOrder();
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('identity-verified', { checkId, kind });
  return draft.decision();
}
