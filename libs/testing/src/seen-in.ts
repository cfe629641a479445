import type { Decision } from '@limit-ledger/kernel';

/** A decision with a member for each of its kinds, so that a failed comparison prints what there was instead. */
export function seenIn<Event, Rejection>(decision: Decision<Event, Rejection>) {
  return {
    kind: decision.kind,
    events: decision.kind === 'accepted' ? decision.events : [],
    rejection: decision.kind === 'rejected' ? decision.rejection : null,
  };
}
