import { assert, type Recorded } from '@limit-ledger/kernel';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import type { AdjustmentState, LineState, MerchantState } from '../state.js';
import { withEntry } from '../record-by-id.js';
import type { LineKind } from '../words.js';
import { moveTerms } from './move-terms.js';

export function openLine(merchant: MerchantState, event: Recorded<EventOf<'line-opened'>>): MerchantState {
  const { line, approved, validUntil, purposeRef, reminderDays, deltas } = event.data;
  const opened = definedMembers<LineState>({
    line,
    approved: 0,
    temporary: 0,
    reduced: 0,
    frozenGross: 0,
    reserved: 0,
    used: 0,
    openedApproved: approved,
    validUntil,
    purposeRef,
    lapsed: false,
    reminderDays: reminderDays ?? [],
    termsEffectiveTime: event.effectiveTime,
  });
  return { ...merchant, lines: moveTerms({ ...merchant.lines, [line]: opened }, deltas, [], event.effectiveTime) };
}

export function adjustLine(merchant: MerchantState, event: Recorded<EventOf<'line-adjusted'>>): MerchantState {
  const { adjustmentId, line, approved, reasonCode, noteRef, caseId, deltas } = event.data;
  const adjustment = definedMembers<AdjustmentState>({ adjustmentId, line, approved, reasonCode, noteRef, caseId });
  return {
    ...merchant,
    lines: moveTerms(merchant.lines, deltas, [line], event.effectiveTime),
    adjustments: withEntry(merchant.adjustments, adjustmentId, adjustment),
  };
}

export function lapseLine(merchant: MerchantState, event: Recorded<EventOf<'line-lapsed'>>): MerchantState {
  const { line } = event.data;
  const lapsed = { ...lineOf(merchant, line), lapsed: true };
  return { ...merchant, lines: moveTerms({ ...merchant.lines, [line]: lapsed }, [], [line], event.effectiveTime) };
}

export function remindOfValidity(merchant: MerchantState, { data }: Recorded<EventOf<'line-validity-reminded'>>): MerchantState {
  const line = lineOf(merchant, data.line);
  const reminderDays = line.reminderDays.filter((days) => days !== data.daysBefore);
  return { ...merchant, lines: { ...merchant.lines, [data.line]: { ...line, reminderDays } } };
}

export function warnOfUsage(merchant: MerchantState, { data }: Recorded<EventOf<'usage-warning-raised'>>): MerchantState {
  const warned = { ...lineOf(merchant, data.line), warnedUntilBasisPoints: data.rearmBasisPoints };
  return { ...merchant, lines: { ...merchant.lines, [data.line]: warned } };
}

function lineOf(merchant: MerchantState, kind: LineKind): LineState {
  const line = merchant.lines[kind];
  assert(line !== undefined, `${kind} was opened`);
  return line;
}
