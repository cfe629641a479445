import type { LimitEvent } from './events.js';
import { withEntry, type RecordById } from './record-by-id.js';

/**
 * The last episode seen of each `<rule>:<line>`. One is raised only when the one before is over, so whatever comes late of an
 * earlier one is known by its number: no more is kept of signals than there are rules and lines.
 */
export type SignalsSeen = RecordById<number>;

const EPISODE = /^(.+):([1-9][0-9]{0,14})$/;

interface Signal {
  readonly signalId: string;
  readonly rule: string;
  readonly line: string;
  readonly episode: number;
}

export const isWellNamed = ({ signalId, rule, line, episode }: Signal): boolean =>
  Number.isSafeInteger(episode) && episode > 0 && signalId === `${rule}:${line}:${episode}`;

/** Whether this episode, or a later one of its rule and line, was seen. */
export const isSeen = (seen: SignalsSeen, { rule, line, episode }: Signal): boolean =>
  episode <= (seen[`${rule}:${line}`] ?? 0);

export function seenAfter(seen: SignalsSeen, event: Pick<LimitEvent, 'type' | 'data'>): SignalsSeen {
  const signalId = signalIdOf(event as LimitEvent);
  const [, key, episode] = EPISODE.exec(signalId ?? '') ?? [];
  return key === undefined || Number(episode) <= (seen[key] ?? 0) ? seen : withEntry(seen, key, Number(episode));
}

/** The episode that can't be raised any more after the event. */
function signalIdOf({ type, data }: LimitEvent): string | undefined {
  switch (type) {
    case 'limit-frozen':
    case 'line-reduced':
    case 'merchant-warned':
    case 'suggestion-made':
      return data.placedBy?.signalId;
    case 'signal-not-applied':
      // What came before its signal changed nothing: the signal is still to come.
      return data.kind === 'ease' || data.kind === 'widen' ? undefined : data.signalId;
    default:
      return undefined;
  }
}
