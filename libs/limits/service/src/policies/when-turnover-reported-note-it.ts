import type { TurnoverReportedV1 } from '@limit-ledger/contracts';
import type { Reaction } from '@limit-ledger/platform';
import type { AskLimits } from './ask-limits.js';

/** A month of trade is reported: the conditions of increases ask for it. */
export function whenTurnoverReportedNoteIt(ask: AskLimits): Reaction {
  return (event) => {
    const { month, sales, nothingOverdue } = event.data as TurnoverReportedV1;
    return ask(event, { type: 'note-turnover', month, sales, nothingOverdue, riskRevision: event.revision });
  };
}
