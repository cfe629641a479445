import { laterOf } from '@limit-ledger/kernel';
import { isHeldByRisk, isStanding } from '../standing.js';
import type { FreezeState, HeldRaiseState, IncreaseState, LineState, MerchantState } from '../state.js';
import { LINE_KINDS, type LineKind } from '../words.js';
import { increaseStartMoment } from './increase-start-moment.js';
import type { DueMoment } from './due-moment.js';
import { lapseMoment, reminderMoment } from './validity-moments.js';

/**
 * The earliest of all moments but expiries. Of several at one moment: releases first, then ends, starts, lowerings,
 * held raises, reminders, lapses, so that what is freed counts for what begins.
 */
export function nextTermsDue(merchant: MerchantState): DueMoment | undefined {
  const increases = Object.values(merchant.increases);
  let next: DueMoment | undefined;
  const consider = (moment: DueMoment | undefined): void => {
    if (moment !== undefined && (next === undefined || moment.dueAt < next.dueAt)) next = moment;
  };
  Object.values(merchant.freezes).forEach((freeze) => consider(releaseOf(freeze)));
  Object.values(merchant.freezes).forEach((freeze) => consider(unconfirmedEndOf(freeze)));
  increases.forEach((increase) => consider(endOf(increase)));
  increases.forEach((increase) => consider(startOf(increase, merchant)));
  LINE_KINDS.forEach((line) => consider(loweringOf(line, merchant)));
  merchant.heldRaises.forEach((held) => consider(heldRaiseOf(held, merchant)));
  const lines = Object.values(merchant.lines);
  lines.forEach((line) => consider(reminderOf(line)));
  lines.forEach((line) => consider(lapseOf(line)));
  return next;
}

function releaseOf(freeze: FreezeState): DueMoment | undefined {
  const { freezeId, releaseAt } = freeze;
  if (releaseAt === undefined || !isStanding(freeze)) return undefined;
  return { type: 'release-dated-freeze', freezeId, dueAt: releaseAt };
}

/** A person's confirmation lets it stand for good. */
function unconfirmedEndOf(freeze: FreezeState): DueMoment | undefined {
  const { freezeId, placedBy, confirmations } = freeze;
  if (placedBy?.unconfirmedEndsAt === undefined || confirmations.length > 0 || !isStanding(freeze)) return undefined;
  const { policyVersion, unconfirmedEndsAt } = placedBy;
  return { type: 'release-unconfirmed-freeze', freezeId, policyVersion, dueAt: unconfirmedEndsAt };
}

function endOf({ increaseId, status, until }: IncreaseState): DueMoment | undefined {
  return status === 'ended' ? undefined : { type: 'end-increase', increaseId, dueAt: until };
}

/** One that waits behind a risk starts when the last of them is gone, unless its end has come by then. */
function startOf(increase: IncreaseState, merchant: MerchantState): DueMoment | undefined {
  if (increase.status !== 'granted' || isHeldByRisk(merchant, increase.line)) return undefined;
  const dueAt = increaseStartMoment(increase, merchant);
  return dueAt < increase.until ? { type: 'start-increase', increaseId: increase.increaseId, dueAt } : undefined;
}

function loweringOf(line: LineKind, { lowerings }: MerchantState): DueMoment | undefined {
  const lowering = lowerings[line];
  return lowering && { type: 'lower-line', line, policyVersion: lowering.policyVersion, dueAt: lowering.lowersAt };
}

/** As an increase that waits: when the last risk on its line is gone, which is the line's last change of terms. */
function heldRaiseOf(
  { reevaluationId, line: kind, policyVersion, effectiveTime }: HeldRaiseState,
  merchant: MerchantState,
): DueMoment | undefined {
  const line = merchant.lines[kind];
  if (line === undefined || line.lapsed || isHeldByRisk(merchant, kind)) return undefined;
  return { type: 'raise-held-line', reevaluationId, policyVersion, dueAt: laterOf(effectiveTime, line.termsEffectiveTime) };
}

function reminderOf({ line, lapsed, validUntil, reminderDays }: LineState): DueMoment | undefined {
  const daysBefore = reminderDays[0];
  if (lapsed || validUntil === undefined || daysBefore === undefined) return undefined;
  return { type: 'remind-of-validity', line, daysBefore, dueAt: reminderMoment(validUntil, daysBefore) };
}

function lapseOf({ line, lapsed, validUntil, termsEffectiveTime }: LineState): DueMoment | undefined {
  if (lapsed || validUntil === undefined) return undefined;
  return { type: 'lapse-line', line, dueAt: laterOf(lapseMoment(validUntil), termsEffectiveTime) };
}
