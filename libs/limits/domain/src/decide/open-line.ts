import { already, isAmount, laterOf, portionOf, type Instant } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import { lapseMoment, reminderMoment } from '../due/validity-moments.js';
import type { EventOf } from '../events.js';
import { effectiveOf } from '../line-numbers.js';
import { linesUnder, standsOn } from '../standing.js';
import type { FreezeState, LimitState } from '../state.js';
import type { LineKind } from '../words.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

type OpenLine = CommandOf<'open-line'>;

export function openLine(command: OpenLine, { merchant }: LimitState, now: string): LimitDecision {
  const { line, approved, validUntil, purposeRef } = command;
  if (!isAmount(approved) || approved < 0) return refuse('request.invalid', 'approved is 0 or more');
  const known = merchant.lines[line];
  if (known !== undefined) {
    const isSame = known.openedApproved === approved && known.validUntil === validUntil && known.purposeRef === purposeRef;
    return isSame ? already : refuse('line.exists', `${line} was opened with other content`);
  }
  if (validUntil !== undefined && lapseMoment(validUntil) <= now) return refuse('request.invalid', 'validUntil is in the past');
  const effectiveTime = effectiveTimeOf(command, now, merchant, []);
  if (effectiveTime === undefined) return outOfOrder();

  const draft = new Draft(merchant, command, effectiveTime, now);
  const opened = definedMembers<EventOf<'line-opened'>['data']>({
    line,
    approved,
    validUntil,
    purposeRef,
    reminderDays: validUntil === undefined ? undefined : reminderDaysOf(command, validUntil, effectiveTime),
    deltas: [{ line, approved }],
  });
  draft.emit('line-opened', opened);
  for (const freeze of Object.values(merchant.freezes)) coverOpenedLine(draft, freeze, line);
  return draft.decision();
}

/** Most days first; one that would fall before the opening is left out. */
function reminderDaysOf({ policy }: OpenLine, validUntil: string, opening: Instant): readonly number[] {
  const mostFirst = [...policy.validityReminderDays].sort((first, second) => second - first);
  return mostFirst.filter((days) => reminderMoment(validUntil, days) >= opening);
}

/** A freeze of all lines by percentage covers a line opened while it stands, from the later of both moments on. */
function coverOpenedLine(draft: Draft, freeze: FreezeState, kind: LineKind): void {
  const { freezeId, line, basisPoints, effectiveTime } = freeze;
  const opened = draft.merchant.lines[kind];
  const stands = linesUnder(freeze).some((each) => standsOn(freeze, each));
  if (line !== 'all' || basisPoints === undefined || opened === undefined || !stands) return;
  const amount = portionOf(effectiveOf(opened), basisPoints);
  const deltas = amount === 0 ? [] : [{ line: kind, frozenGross: amount }];
  draft.emit('freeze-resolved', { freezeId, perLine: [{ line: kind, amount }], deltas }, laterOf(draft.effectiveTime, effectiveTime));
}
