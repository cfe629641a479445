import { already, assert, laterOf, type AmountMinor } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf, LineAmount } from '../events.js';
import { linesUnder, remainingOn, standsOn } from '../standing.js';
import type { FreezeState, LimitState } from '../state.js';
import type { LineKind } from '../words.js';
import { isPositiveAmount } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

type Release = CommandOf<'release-freeze'>;

export function releaseFreeze(command: Release, { merchant }: LimitState, now: string): LimitDecision {
  const { freezeId, releaseId, line, amount, reasonCode, noteRef } = command;
  if (amount !== undefined && !isPositiveAmount(amount)) return refuse('request.invalid', 'an amount above 0 is needed');
  const freeze = merchant.freezes[freezeId];
  if (freeze === undefined) return refuse('freeze.not-found', `there is no freeze ${freezeId}`);
  const known = freeze.releases.find((each) => each.releaseId === releaseId);
  if (known !== undefined) return isSame(command, known) ? already : idConflict(releaseId);
  const kinds = linesUnder(freeze).filter((kind) => standsOn(freeze, kind) && (line === undefined || line === kind));
  const most = Math.max(0, ...kinds.map((kind) => remainingOn(freeze, kind)));
  if (kinds.length === 0 || (amount ?? 0) > most) {
    return refuse('freeze.exceeds-remaining', `at most ${most} remains of ${freezeId} on a line`);
  }
  const effectiveTime = effectiveTimeOf(command, now, merchant, kinds, freeze.effectiveTime);
  if (effectiveTime === undefined) return outOfOrder();
  const draft = new Draft(merchant, command, effectiveTime, now);
  const content = { freezeId, cause: 'request' as const, releaseId, reasonCode, noteRef, line, amount };
  draft.emit('freeze-released', definedMembers<Released>({ ...content, ...partsOf(freeze, kinds, amount) }));
  return draft.decision();
}

export function releaseDatedFreeze(command: CommandOf<'release-dated-freeze'>, { merchant }: LimitState, now: string): LimitDecision {
  const { freezeId, dueAt } = command;
  const freeze = merchant.freezes[freezeId];
  assert(freeze !== undefined && freeze.releaseAt !== undefined && freeze.releaseAt <= now, 'the freeze ends at this moment');
  const kinds = linesUnder(freeze);
  const effectiveTime = kinds.reduce((latest, kind) => laterOf(latest, merchant.lines[kind]?.termsEffectiveTime ?? latest), dueAt);
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('freeze-released', { freezeId, cause: 'date', ...partsOf(freeze, kinds, undefined) });
  return draft.decision();
}

type Released = EventOf<'freeze-released'>['data'];
type ReleasedParts = Pick<Released, 'perLine' | 'remaining' | 'deltas'>;

/** Off each of the lines at most what remains there, or all of it without an amount. */
function partsOf(freeze: FreezeState, kinds: readonly LineKind[], amount: AmountMinor | undefined): ReleasedParts {
  const perLine = kinds.map((line) => ({ line, amount: Math.min(amount ?? Infinity, remainingOn(freeze, line)) }));
  const releasedOn = (kind: LineKind): AmountMinor => perLine.find(({ line }) => line === kind)?.amount ?? 0;
  const remaining: readonly LineAmount[] = freeze.perLine.map((each) => ({
    line: each.line,
    amount: each.remaining - releasedOn(each.line),
  }));
  const deltas = perLine.filter((each) => each.amount > 0).map((each) => ({ line: each.line, frozenGross: -each.amount }));
  return { perLine, remaining, deltas };
}

function isSame(command: Release, known: FreezeState['releases'][number]): boolean {
  const isSamePart = command.line === known.line && command.amount === known.amount;
  return isSamePart && command.reasonCode === known.reasonCode && command.noteRef === known.noteRef;
}
