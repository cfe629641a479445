import { already, assert } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf } from '../events.js';
import { noticeOfSignal } from '../notice.js';
import type { SignalConsequence } from '../signal-commands.js';
import { isSeen, isWellNamed } from '../signals-seen.js';
import { standsOfSignal, takenOffBy } from '../standing.js';
import type { LimitState } from '../state.js';
import { LINE_KINDS, type LineKind } from '../words.js';
import { Draft } from './draft.js';
import { freezeLimit } from './freeze-limit.js';
import { freezePair, partiesOf } from './freeze-pair.js';
import { refuse, type LimitDecision } from './limit-decision.js';
import { ID_TAKEN, INCOMPLETE, type NotApplied } from './not-applied.js';
import { freezePlacedByOf, placedByOf } from './placed-by-of.js';
import { reduceLine } from './reduce-line.js';

type Apply = CommandOf<'apply-signal'>;
type Share = { readonly amount?: number; readonly basisPoints?: number; readonly downTo?: number };

/**
 * All consequences of a signal in one commit; one that can't be is recorded as such and holds none of the others back. What
 * it places has the signal's id and is marked as risk.
 */
export function applySignal(command: Apply, { merchant }: LimitState, now: string): LimitDecision {
  if (!isWellNamed(command)) return refuse('request.invalid', `${command.signalId} is not named by rule, line and episode`);
  if (isSeen(merchant.signalsSeen, command) || command.consequences.length === 0) return already;
  const draft = new Draft(merchant, command, now, now);
  const { signalId, consequences } = command;
  const note = (kind: string, refusal: NotApplied | undefined): void => {
    if (refusal !== undefined) draft.emit('signal-not-applied', { signalId, kind, ...refusal });
  };
  const isLast = ({ kind }: SignalConsequence): boolean => kind === 'freeze-pair' || kind === 'rating-step';
  for (const each of consequences) if (!isLast(each)) note(each.kind, apply(draft, command, each, now));
  // Whom it bars comes last: they are part of the freeze of limit, where it places one.
  if (consequences.some(({ kind }) => kind === 'freeze-pair')) note('freeze-pair', freezePair(draft, command));
  for (const each of consequences) if (each.kind === 'rating-step') note(each.kind, tellOfRating(draft, command, each));
  return draft.decision();
}

/** Why it can't be, or nothing. */
function apply(draft: Draft, command: Apply, consequence: SignalConsequence, now: string): NotApplied | undefined {
  const { kind } = consequence;
  switch (kind) {
    case 'freeze':
      return freeze(draft, command, consequence, now);
    case 'reduce':
    case 'reduce-to':
      return reduce(draft, command, consequence, now);
    case 'warn':
      return tell(draft, command, consequence, (content) => draft.emit('merchant-warned', content));
    case 'suggest':
      return suggest(draft, command, consequence);
    default:
      return { code: 'consequence.not-supported', detail: `${kind} is nothing that limits does` };
  }
}

function freeze(draft: Draft, command: Apply, consequence: SignalConsequence, now: string): NotApplied | undefined {
  const { signalId, reasonCode, policy } = command;
  const { line } = consequence;
  if (line === undefined) return INCOMPLETE;
  const parties = partiesOf(draft.merchant, command);
  const of = { placedBy: freezePlacedByOf(command), parties };
  const content = { freezeId: signalId, line, ...shareOf(consequence), reasonCode, risk: true, ...of, policy };
  return place(draft, freezeLimit({ type: 'freeze-limit', ...content }, { merchant: draft.merchant }, now));
}

function reduce(draft: Draft, command: Apply, consequence: SignalConsequence, now: string): NotApplied | undefined {
  const { signalId, reasonCode, policy } = command;
  const { line } = consequence;
  if (line === undefined || line === 'all') return INCOMPLETE;
  const share = consequence.kind === 'reduce' ? shareOf(consequence) : shareDownTo(draft, command, line, consequence.limit);
  if (share === undefined) return INCOMPLETE;
  const content = { reductionId: signalId, line, ...share, reasonCode, risk: true, placedBy: placedByOf(command), policy };
  return place(draft, reduceLine({ type: 'reduce-line', ...content }, { merchant: draft.merchant }, now));
}

const shareOf = ({ amount, basisPoints }: SignalConsequence): Share => definedMembers<Share>({ amount, basisPoints });

/** So much that approved is down to the limit: what the same rule, or what others brought down to a limit, took off counts. */
function shareDownTo({ merchant }: Draft, { rule }: Apply, line: LineKind, limit: number | undefined): Share | undefined {
  if (limit === undefined) return undefined;
  const approved = merchant.lines[line]?.approved ?? 0;
  return { amount: Math.max(0, approved - limit - takenOffBy(merchant, line, rule)), downTo: limit };
}

/** What a freeze or a reduction of anybody is decided by decides these too; what follows from them follows at the end. */
function place(draft: Draft, decision: LimitDecision): NotApplied | undefined {
  if (decision.kind === 'rejected') return { code: decision.rejection.code, detail: decision.rejection.detail };
  if (decision.kind === 'already') return ID_TAKEN;
  const [placed] = decision.events;
  assert(placed?.type === 'limit-frozen' || placed?.type === 'line-reduced', 'a freeze or a reduction comes first');
  draft.emit(placed.type, placed.data);
  return undefined;
}

type Told = EventOf<'merchant-warned'>['data'];

function tell(
  draft: Draft,
  command: Apply,
  { line }: SignalConsequence,
  emit: (content: Told) => void,
): NotApplied | undefined {
  if (line === undefined || line === 'all') return INCOMPLETE;
  if (draft.merchant.lines[line] === undefined) return { code: 'line.not-open', detail: `${line} was never opened` };
  emit({ line, reasonCode: command.reasonCode, placedBy: placedByOf(command) });
  return undefined;
}

/**
 * Nothing else need come of a rating that a rule holds lower, so that the merchant is told of it here, unless what was placed or
 * told beside it says why and what to do. It is of no line alone: on another that is open where this one is not.
 */
function tellOfRating(draft: Draft, command: Apply, { line }: SignalConsequence): NotApplied | undefined {
  const { lines, notices } = draft.merchant;
  const { signalId } = command;
  if (standsOfSignal(draft.merchant, signalId) || noticeOfSignal(notices, signalId) !== undefined) return undefined;
  const isOpen = (kind: SignalConsequence['line']): kind is LineKind => LINE_KINDS.some((each) => each === kind && lines[each]);
  const toldOn = isOpen(line) ? line : LINE_KINDS.find(isOpen);
  if (toldOn === undefined) return { code: 'line.not-open', detail: 'no line was ever opened' };
  return tell(draft, command, { kind: 'rating-step', line: toldOn }, (content) => draft.emit('merchant-warned', content));
}

function suggest(draft: Draft, command: Apply, consequence: SignalConsequence): NotApplied | undefined {
  const { suggestion, termDaysAtMost } = consequence;
  if (suggestion === undefined) return INCOMPLETE;
  return tell(draft, command, consequence, (told) => {
    draft.emit('suggestion-made', definedMembers<EventOf<'suggestion-made'>['data']>({ ...told, suggestion, termDaysAtMost }));
  });
}
