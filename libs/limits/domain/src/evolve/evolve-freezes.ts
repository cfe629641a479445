import { assert, type AmountMinor, type Recorded } from '@limit-ledger/kernel';
import { barredAfter } from '../barred-parties.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf, LineAmount } from '../events.js';
import { assertBarred, assertFrozen } from '../identities.js';
import type { Party } from '../party.js';
import { withEntry } from '../record-by-id.js';
import type { FreezeState, FrozenLine, MerchantState } from '../state.js';
import { withStep } from './evolve-steps.js';
import { moveTerms } from './move-terms.js';

type Release = FreezeState['releases'][number];

export function addFreeze(merchant: MerchantState, event: Recorded<EventOf<'limit-frozen'>>): MerchantState {
  const { data, revision, effectiveTime, recordedTime } = event;
  const freeze = definedMembers<FreezeState>({
    freezeId: data.freezeId,
    line: data.line,
    amount: data.amount,
    basisPoints: data.basisPoints,
    floating: data.floating,
    blocks: data.blocks,
    reasonCode: data.reasonCode,
    risk: data.risk,
    noteRef: data.noteRef,
    evidence: data.evidence,
    releaseOn: data.releaseOn,
    releaseAt: data.releaseAt,
    placedBy: data.placedBy,
    parties: data.parties,
    revision,
    effectiveTime,
    recordedTime,
    perLine: data.perLine.map(({ line, amount }) => ({ line, resolved: amount, released: 0, remaining: amount })),
    overOn: [],
    confirmations: [],
    releases: [],
  });
  return withFreeze(withBarred(merchant, data.parties, 1), freeze, event);
}

/** A line that the freeze did not cover yet joins it; on one that it does, what was released stays released. */
export function resolveFreeze(merchant: MerchantState, event: Recorded<EventOf<'freeze-resolved'>>): MerchantState {
  const freeze = freezeOf(merchant, event.data.freezeId);
  const resolved = event.data.perLine.reduce<FreezeState['perLine']>(resolveOn, freeze.perLine);
  return withFreeze(merchant, { ...freeze, perLine: resolved }, event);
}

function resolveOn(perLine: FreezeState['perLine'], { line, amount }: LineAmount): FreezeState['perLine'] {
  const released = perLine.find((each) => each.line === line)?.released;
  if (released === undefined) return [...perLine, { line, resolved: amount, released: 0, remaining: amount }];
  const resolved = { line, resolved: amount, released, remaining: remainderOf(amount, released) };
  return perLine.map((each) => (each.line === line ? resolved : each));
}

/** What remains of a resolved amount of which some was released. */
export const remainderOf = (resolved: AmountMinor, released: AmountMinor): AmountMinor => Math.max(0, resolved - released);

export function confirmFreeze(merchant: MerchantState, { data }: Recorded<EventOf<'freeze-confirmed'>>): MerchantState {
  const freeze = freezeOf(merchant, data.freezeId);
  const confirmation = definedMembers<FreezeState['confirmations'][number]>({ confirmId: data.confirmId, noteRef: data.noteRef });
  const confirmed = { ...freeze, confirmations: [...freeze.confirmations, confirmation] };
  return { ...merchant, freezes: withEntry(merchant.freezes, data.freezeId, confirmed) };
}

export function barParties(merchant: MerchantState, { data }: Recorded<EventOf<'parties-barred'>>): MerchantState {
  const { freezeId, parties } = data;
  const freeze = freezeOf(merchant, freezeId);
  const barring = { ...freeze, parties: [...(freeze.parties ?? []), ...parties] };
  const next = { ...withBarred(merchant, parties, 1), freezes: withEntry(merchant.freezes, freezeId, barring) };
  assertBarred(next);
  return next;
}

export function releaseFreeze(merchant: MerchantState, event: Recorded<EventOf<'freeze-released'>>): MerchantState {
  const { freezeId, releaseId, line, amount, reasonCode, noteRef, perLine, parties, step, releasesBasisPoints } = event.data;
  const { effectiveTime: releasedAt } = event;
  const freeze = freezeOf(merchant, freezeId);
  const released = freeze.perLine.map((each) => releaseOn(each, perLine));
  const over = released.filter((each) => isOver(each, perLine, amount === undefined)).map((each) => each.line);
  const releases =
    releaseId === undefined
      ? freeze.releases
      : [...freeze.releases, definedMembers<Release>({ releaseId, line, amount, reasonCode, noteRef, releasedAt })];
  const { parties: _parties, ...withoutParties } = freeze;
  const still = parties === undefined ? freeze : withoutParties;
  const next = { ...still, perLine: released, overOn: [...freeze.overOn, ...over], releases };
  const moved = withFreeze(withBarred(merchant, parties, -1), next, event);
  if (step === undefined) return moved;
  return withStep(moved, freezeId, { step, doneAt: releasedAt, releasesBasisPoints: releasesBasisPoints ?? 0 });
}

function releaseOn(frozen: FrozenLine, perLine: readonly LineAmount[]): FrozenLine {
  const amount = perLine.find(({ line }) => line === frozen.line)?.amount ?? 0;
  return { ...frozen, released: frozen.released + amount, remaining: frozen.remaining - amount };
}

/** Released whole, or to the last unit; but a part release that found nothing on a line does not end it there. */
function isOver(frozen: FrozenLine, perLine: readonly LineAmount[], whole: boolean): boolean {
  const released = perLine.find(({ line }) => line === frozen.line);
  return released !== undefined && frozen.remaining === 0 && (whole || released.amount > 0);
}

function withFreeze(
  merchant: MerchantState,
  freeze: FreezeState,
  { data, effectiveTime }: Recorded<EventOf<'limit-frozen' | 'freeze-resolved' | 'freeze-released'>>,
): MerchantState {
  const touched = data.perLine.map(({ line }) => line);
  const next = {
    ...merchant,
    lines: moveTerms(merchant.lines, data.deltas, touched, effectiveTime),
    freezes: withEntry(merchant.freezes, freeze.freezeId, freeze),
  };
  assertFrozen(next, touched);
  if (next.barredParties !== undefined) assertBarred(next);
  return next;
}

function withBarred(merchant: MerchantState, parties: readonly Party[] | undefined, change: 1 | -1): MerchantState {
  if (parties === undefined) return merchant;
  const { barredParties, ...rest } = merchant;
  const after = barredAfter(barredParties, parties, change);
  return after === undefined ? rest : { ...rest, barredParties: after };
}

function freezeOf(merchant: MerchantState, freezeId: string): FreezeState {
  const freeze = merchant.freezes[freezeId];
  assert(freeze !== undefined, `freeze ${freezeId} was placed`);
  return freeze;
}
