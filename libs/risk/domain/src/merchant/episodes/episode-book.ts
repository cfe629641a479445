import type { Rating, SignalId } from '@limit-ledger/contracts';
import type { BasisPoints, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { Episode } from '../episode.js';

export interface OpenEpisode extends Episode {
  /** When its way back was looked at last. */
  readonly checkedAt: Instant;
  readonly releasedBasisPoints: BasisPoints;
  /** The latest day when it was raised; days of its way back are counted after it. */
  readonly raisedOn?: BusinessDate;
  readonly ratingBefore?: Rating;
  /** What the rating was when it was raised. */
  readonly ratingAtRaise?: Rating;
}

/** What is remembered of a rule on a line beyond its episodes. */
export interface RuleRecord {
  /** Raised so far. */
  readonly episodes: number;
  readonly raisedAsOf?: string | undefined;
  readonly raisedValue: number;
  /** After its own release. */
  readonly quietUntil?: Instant | undefined;
  /** When it is looked at by the clock, because it may be held till then. */
  readonly recheckAt?: Instant | undefined;
  /** It ended otherwise than by its measure, which may still be as bad: not again before it was once clear, unless worse. */
  readonly needsClear: boolean;
  /** A person lifted it: not again before it was once clear. */
  readonly isMuted: boolean;
  /** It would have fired while its version had paused, and was not evaluated since. */
  readonly isHeldBack?: boolean;
}

/** The open episodes, and what is remembered, by `<rule>:<line>`. Never changes. */
export interface EpisodeBook {
  readonly episodes: ReadonlyMap<string, OpenEpisode>;
  readonly records: ReadonlyMap<string, RuleRecord>;
}

export const EMPTY_BOOK: EpisodeBook = { episodes: new Map(), records: new Map() };

/** `<rule>:<line>` of `<rule>:<line>:<episode>`. */
export const keyOfSignal = (signalId: SignalId): string => signalId.slice(0, signalId.lastIndexOf(':'));

export function openEpisodeOf(book: EpisodeBook, signalId: SignalId): OpenEpisode | undefined {
  const episode = book.episodes.get(keyOfSignal(signalId));
  return episode?.signalId === signalId ? episode : undefined;
}
