import { already, portionOf } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LineAmount } from '../events.js';
import { isSeen, isWellNamed } from '../signals-seen.js';
import { freezeOfSignal, isStanding, linesUnder, remainingOn } from '../standing.js';
import type { FreezeState, LimitState } from '../state.js';
import { isOneShare } from './amounts.js';
import { Draft } from './draft.js';
import { refuse, type LimitDecision } from './limit-decision.js';
import { noteStep } from './note-step.js';
import { releasedParts } from './released-parts.js';

type Ease = CommandOf<'ease-signal'>;

const WHOLE_BASIS_POINTS = 10_000;

/**
 * A step of the way back releases its part of what was frozen at first, at most what remains: a person may have released some
 * in between. What rounding left over goes with the step that makes it whole. A reduction comes back whole only, when it is cleared: the
 * step is noted beside it.
 */
export function easeSignal(command: Ease, state: LimitState, now: string): LimitDecision {
  const { merchant } = state;
  const { signalId, step, releasesBasisPoints } = command;
  if (!isWellNamed(command) || !isOneShare({ basisPoints: releasesBasisPoints })) {
    return refuse('request.invalid', `${signalId} is not named by rule, line and episode, or releases no part`);
  }
  const freeze = freezeOfSignal(merchant, signalId);
  const draft = new Draft(merchant, command, now, now);
  if (freeze === undefined) {
    if (isSeen(merchant.signalsSeen, command)) return noteStep(command, state, now);
    draft.emit('signal-not-applied', {
      signalId,
      kind: 'ease',
      code: 'signal.not-found',
      detail: `${signalId} was not raised here yet`,
    });
    return draft.decision();
  }
  const { stepsDone = [], parties } = freeze;
  if (!isStanding(freeze) || stepsDone.some((each) => each.step === step)) return already;
  const total = stepsDone.reduce((sum, done) => sum + done.releasesBasisPoints, releasesBasisPoints);
  const isWhole = total >= WHOLE_BASIS_POINTS;
  const perLine = linesUnder(freeze).map((line) => partOn(freeze, line, isWhole ? undefined : releasesBasisPoints));
  draft.emit('freeze-released', {
    freezeId: signalId,
    cause: 'signal',
    step,
    releasesBasisPoints,
    ...releasedParts(freeze, perLine),
    ...(isWhole && parties !== undefined && { parties }),
  });
  return draft.decision();
}

function partOn(freeze: FreezeState, line: LineAmount['line'], basisPoints: number | undefined): LineAmount {
  const remaining = remainingOn(freeze, line);
  const resolved = freeze.perLine.find((each) => each.line === line)?.resolved ?? 0;
  return { line, amount: basisPoints === undefined ? remaining : Math.min(remaining, portionOf(resolved, basisPoints)) };
}
