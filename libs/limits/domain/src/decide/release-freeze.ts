import { already, assert, laterOf, type Instant } from '@limit-ledger/kernel';
import type { CommandContext, CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import { linesUnder, remainingOn, standsOn } from '../standing.js';
import type { FreezeState, LimitState } from '../state.js';
import type { LineKind } from '../words.js';
import { isPositiveAmount } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';
import { partsUpTo } from './released-parts.js';

type Release = CommandOf<'release-freeze'>;

export function releaseFreeze(command: Release, { merchant }: LimitState, now: string): LimitDecision {
  const { freezeId, releaseId, line, amount, reasonCode, noteRef } = command;
  if (amount !== undefined && !isPositiveAmount(amount)) return refuse('request.invalid', 'an amount above 0 is needed');
  const freeze = merchant.freezes[freezeId];
  if (freeze === undefined) return refuse('freeze.not-found', `there is no freeze ${freezeId}`);
  const known = freeze.releases.find((each) => each.releaseId === releaseId);
  if (known !== undefined) return isSame(command, known) ? already : idConflict(releaseId);
  // Where no limit remains, there are still the orders that it holds back.
  const bars = freeze.parties !== undefined;
  const named = linesUnder(freeze).filter((kind) => line === undefined || line === kind);
  const kinds = named.filter((kind) => bars || standsOn(freeze, kind));
  const most = Math.max(0, ...kinds.map((kind) => remainingOn(freeze, kind)));
  const isNothing = kinds.length === 0 && !(bars && line === undefined);
  if (isNothing || (amount ?? 0) > most) {
    return refuse('freeze.exceeds-remaining', `at most ${most} remains of ${freezeId} on a line`);
  }
  const effectiveTime = effectiveTimeOf(command, now, merchant, kinds, freeze.effectiveTime);
  if (effectiveTime === undefined) return outOfOrder();
  const draft = new Draft(merchant, command, effectiveTime, now);
  const content = { freezeId, cause: 'request' as const, releaseId, reasonCode, noteRef, line, amount };
  draft.emit('freeze-released', definedMembers<Released>({ ...content, ...partsUpTo(freeze, kinds, amount) }));
  return draft.decision();
}

export function releaseDatedFreeze(command: CommandOf<'release-dated-freeze'>, { merchant }: LimitState, now: string): LimitDecision {
  const freeze = merchant.freezes[command.freezeId];
  assert(freeze?.releaseAt !== undefined && freeze.releaseAt <= now, 'the freeze ends at this moment');
  return releaseAt(command, freeze, 'date', { merchant }, now);
}

export function releaseUnconfirmedFreeze(
  command: CommandOf<'release-unconfirmed-freeze'>,
  { merchant }: LimitState,
  now: string,
): LimitDecision {
  const freeze = merchant.freezes[command.freezeId];
  const endsAt = freeze?.placedBy?.unconfirmedEndsAt;
  assert(freeze !== undefined && endsAt !== undefined && endsAt <= now, 'the freeze had to be confirmed by this moment');
  assert(freeze.confirmations.length === 0, 'the freeze was not confirmed');
  return releaseAt(command, freeze, 'unconfirmed', { merchant }, now);
}

/** At the moment itself, unless the freeze, or a change of its lines that was recorded before, is effective later. */
function releaseAt(
  command: CommandContext & { readonly dueAt: Instant },
  freeze: FreezeState,
  cause: 'date' | 'unconfirmed',
  { merchant }: LimitState,
  now: string,
): LimitDecision {
  const kinds = linesUnder(freeze);
  const momentOf = (latest: Instant, kind: LineKind): Instant => laterOf(latest, merchant.lines[kind]?.termsEffectiveTime ?? latest);
  const draft = new Draft(merchant, command, kinds.reduce(momentOf, laterOf(command.dueAt, freeze.effectiveTime)), now);
  draft.emit('freeze-released', { freezeId: freeze.freezeId, cause, ...partsUpTo(freeze, kinds) });
  return draft.decision();
}

type Released = EventOf<'freeze-released'>['data'];

function isSame(command: Release, known: FreezeState['releases'][number]): boolean {
  const isSamePart = command.line === known.line && command.amount === known.amount;
  return isSamePart && command.reasonCode === known.reasonCode && command.noteRef === known.noteRef;
}
