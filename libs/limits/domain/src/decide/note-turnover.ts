import { already, isAmount } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import { refuse, type LimitDecision } from './limit-decision.js';

/** A report that is not later than the last one noted was noted, or has been replaced, and changes nothing. */
export function noteTurnover(command: CommandOf<'note-turnover'>, { merchant }: LimitState, now: string): LimitDecision {
  const { month, sales, nothingOverdue, riskRevision } = command;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || !isAmount(sales)) return refuse('request.invalid', 'a month and its sales are needed');
  if (merchant.turnover !== undefined && riskRevision <= merchant.turnover.riskRevision) return already;
  const draft = new Draft(merchant, command, now, now);
  draft.emit('turnover-noted', { month, sales, nothingOverdue, riskRevision });
  return draft.decision();
}
