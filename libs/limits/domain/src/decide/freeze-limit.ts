import { already, portionOf, startOfBusinessDay } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import { definedMembers } from '../defined-members.js';
import type { EventOf, LineAmount } from '../events.js';
import { effectiveOf } from '../line-numbers.js';
import { linesUnder } from '../standing.js';
import type { FreezeState, LimitState, MerchantState } from '../state.js';
import { LINE_KINDS } from '../words.js';
import { isOneShare } from './amounts.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { idConflict, outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

type Freeze = CommandOf<'freeze-limit'>;

/** So many that one change of effective, which each of them follows by an event, stays within the events of a command. */
const MOST_FOLLOWING = 50;

export function freezeLimit(command: Freeze, { merchant }: LimitState, now: string): LimitDecision {
  const { freezeId, releaseOn } = command;
  if (!isOneShare(command)) return refuse('request.invalid', 'exactly one of amount (above 0) and basisPoints (1 to 10,000) is needed');
  if (command.floating === true && command.basisPoints === undefined) return refuse('request.invalid', 'only a percentage can be floating');
  const known = merchant.freezes[freezeId];
  if (known !== undefined) return isSame(command, known) ? already : idConflict(freezeId);
  const releaseAt = releaseOn === undefined ? undefined : startOfBusinessDay(releaseOn);
  if (releaseAt !== undefined && releaseAt <= now) return refuse('request.invalid', 'releaseOn has come already');
  const perLine = perLineOf(command, merchant);
  if (perLine === undefined) return refuse('line.not-open', 'the line was never opened');
  if (follows(command) && Object.values(merchant.freezes).filter(isFollowing).length >= MOST_FOLLOWING) {
    return refuse('request.invalid', `at most ${MOST_FOLLOWING} freezes that resolve again may stand at once`);
  }
  const effectiveTime = effectiveTimeOf(command, now, merchant, perLine.map(({ line }) => line));
  if (effectiveTime === undefined) return outOfOrder();
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('limit-frozen', contentOf(command, perLine, releaseAt));
  return draft.decision();
}

function contentOf(command: Freeze, perLine: readonly LineAmount[], releaseAt: string | undefined): EventOf<'limit-frozen'>['data'] {
  const {
    freezeId,
    line,
    amount,
    basisPoints,
    floating = false,
    blocks = [],
    reasonCode,
    risk = false,
    noteRef,
    evidence,
    releaseOn,
    placedBy,
    parties,
  } = command;
  const deltas = perLine.filter((each) => each.amount > 0).map((each) => ({ line: each.line, frozenGross: each.amount }));
  return definedMembers<EventOf<'limit-frozen'>['data']>({
    freezeId,
    line,
    amount,
    basisPoints,
    floating,
    blocks,
    reasonCode,
    risk,
    noteRef,
    evidence,
    releaseOn,
    releaseAt,
    placedBy,
    parties,
    perLine,
    deltas,
  });
}

/** The amount on each line ever opened, or on the named one; `undefined` when there is none. */
function perLineOf({ line, amount, basisPoints = 0 }: Freeze, { lines }: MerchantState): readonly LineAmount[] | undefined {
  const kinds = LINE_KINDS.filter((kind) => line === 'all' || line === kind);
  const opened = kinds.flatMap((kind) => lines[kind] ?? []);
  if (opened.length === 0) return undefined;
  return opened.map((each) => ({ line: each.line, amount: amount ?? portionOf(effectiveOf(each), basisPoints) }));
}

type Following = { readonly line: string; readonly floating?: boolean; readonly basisPoints?: number };

const follows = ({ line, floating = false, basisPoints }: Following): boolean => floating || (line === 'all' && basisPoints !== undefined);
const isFollowing = (freeze: FreezeState): boolean => follows(freeze) && linesUnder(freeze).length > 0;

function isSame(command: Freeze, known: FreezeState): boolean {
  const { floating = false, blocks = [], evidence = [] } = command;
  return (
    command.line === known.line &&
    command.amount === known.amount &&
    command.basisPoints === known.basisPoints &&
    floating === known.floating &&
    blocks.join() === known.blocks.join() &&
    command.reasonCode === known.reasonCode &&
    command.noteRef === known.noteRef &&
    command.releaseOn === known.releaseOn &&
    JSON.stringify(evidence) === JSON.stringify(known.evidence ?? [])
  );
}
