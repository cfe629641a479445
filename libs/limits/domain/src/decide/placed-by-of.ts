import { definedMembers } from '../defined-members.js';
import type { PlacedBy } from '../placed-by.js';
import type { ApplySignal } from '../signal-commands.js';

/** What is recorded of the signal with what it placed. */
export function placedByOf(signal: ApplySignal): PlacedBy {
  const { signalId, rule, policyVersion, checklist, clearsByItself, decideBy, grounds } = signal;
  return definedMembers<PlacedBy>({ signalId, rule, policyVersion, checklist, clearsByItself, decideBy, grounds });
}

/** Of a freeze: it ends where nobody confirms it. */
export const freezePlacedByOf = (signal: ApplySignal): PlacedBy =>
  definedMembers<PlacedBy>({ ...placedByOf(signal), unconfirmedEndsAt: signal.unconfirmedEndsAt });
