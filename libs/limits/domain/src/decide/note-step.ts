import { already } from '@limit-ledger/kernel';
import { noticeOfSignal } from '../notice.js';
import type { EaseSignal, NoteStep } from '../signal-commands.js';
import { isWellNamed } from '../signals-seen.js';
import { freezeOfSignal, reductionOfSignal, standsOfSignal } from '../standing.js';
import type { LimitState } from '../state.js';
import type { CommandContext } from '../commands.js';
import { Draft } from './draft.js';
import { refuse, type LimitDecision } from './limit-decision.js';

type Stepped = (NoteStep | EaseSignal) & CommandContext;

/** A step that releases nothing is kept beside what its signal led to, once, while any of that stands; else it changes nothing. */
export function noteStep(command: Stepped, { merchant }: LimitState, now: string): LimitDecision {
  const { signalId, step } = command;
  if (!isWellNamed(command)) return refuse('request.invalid', `${signalId} is not named by rule, line and episode`);
  const notice = noticeOfSignal(merchant.notices, signalId);
  if (notice === undefined && !standsOfSignal(merchant, signalId)) return already;
  const ledTo = [freezeOfSignal(merchant, signalId), reductionOfSignal(merchant, signalId), notice];
  if (ledTo.some((each) => each?.stepsDone?.some((done) => done.step === step))) return already;
  const draft = new Draft(merchant, command, now, now);
  draft.emit('step-noted', { signalId, step });
  return draft.decision();
}
