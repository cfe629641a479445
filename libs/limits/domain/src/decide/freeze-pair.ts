import type { Party } from '../party.js';
import type { ApplySignal } from '../signal-commands.js';
import { freezeOfSignal } from '../standing.js';
import type { MerchantState } from '../state.js';
import type { Draft } from './draft.js';
import { ID_TAKEN, INCOMPLETE, type NotApplied } from './not-applied.js';
import { freezePlacedByOf } from './placed-by-of.js';

/** So many parties at one merchant at once: they are part of what is kept of it in memory. */
const MOST_BARRED = 200;

/** Whom the signal bars from this merchant: a part of the freeze of limit that it places. */
export function partiesOf(merchant: MerchantState, signal: ApplySignal): readonly Party[] | undefined {
  const parties = pairOf(signal);
  return notBarrable(merchant, parties) !== undefined ? undefined : parties;
}

/** Where no freeze of limit is placed they are barred all the same, by a freeze of no line. */
export function freezePair(draft: Draft, signal: ApplySignal): NotApplied | undefined {
  const { signalId, line, reasonCode } = signal;
  const parties = pairOf(signal);
  if (freezeOfSignal(draft.merchant, signalId)?.parties !== undefined) return undefined;
  const refusal = notBarrable(draft.merchant, parties);
  if (refusal !== undefined) return refusal;
  if (draft.merchant.freezes[signalId] !== undefined) return ID_TAKEN;
  const nothing = { floating: false, blocks: [], perLine: [], deltas: [] };
  const placedBy = freezePlacedByOf(signal);
  draft.emit('limit-frozen', { freezeId: signalId, line, ...nothing, reasonCode, risk: true, placedBy, parties });
  return undefined;
}

const pairOf = ({ consequences }: ApplySignal): readonly Party[] =>
  consequences.find(({ kind }) => kind === 'freeze-pair')?.parties ?? [];

/** Why they can't be barred beside those who are, or nothing. */
export function notBarrable({ barredParties = {} }: MerchantState, parties: readonly Party[]): NotApplied | undefined {
  if (parties.length === 0) return INCOMPLETE;
  const isTooMany = Object.keys(barredParties).length + parties.length > MOST_BARRED;
  return isTooMany
    ? { code: 'parties.too-many', detail: `at most ${MOST_BARRED} can be barred from a merchant at once` }
    : undefined;
}
