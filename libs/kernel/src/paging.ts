import type { DomainEvent, Recorded } from './event.js';
import type { Instant } from './instant.js';
import type { Json } from './json.js';

/** Something that comes due by itself for one part of a state; of several at one moment the lower key comes first. */
export interface Moment {
  readonly at: Instant;
  readonly key: string;
}

/** What became of moments since they were handed out last: each stands in one of the two, none was handed out before as it is. */
export interface MomentChanges {
  readonly added: readonly Moment[];
  readonly removed: readonly Moment[];
}

/**
 * For a state of many parts (the orders of a merchant) of which only some can be in memory. The parts and the moments that
 * are not are kept by the caller, who brings them in before it asks `decide`, `due`, `view` or `nextDueAt`.
 */
export interface Paging<State, Event extends DomainEvent> {
  /** Of the code that folds events: another one can't read a snapshot, nor trust what was kept beside it. */
  readonly fingerprint: string;
  /** The state without its parts and moments; taken at once, since it must not change any more. */
  snapshot(state: State): Json;
  /** Without any part, and with every moment still to be brought in. */
  restore(snapshot: Json): State;
  /** The part that an event is about, and the revision of the event of the same part before it. */
  partOf(event: Event): { readonly key: string; readonly previous: number | null } | undefined;
  /**
   * What looking back has to know of an event beside its times, as whole numbers within ±(2^53−1); `undefined` where it takes
   * the event itself.
   */
  traceOf(event: Event): readonly number[] | undefined;
  has(state: State, key: string): boolean;
  /** Parts and moments in memory. */
  sizeOf(state: State): number;
  /** Brings in a part by all its events, in order. */
  bringIn(state: State, life: readonly Recorded<Event>[]): void;
  /** Lets go of the parts longest unused, beyond `most`. Not while something undurable is in the state. */
  letGo(state: State, most: number): void;
  /** The parts that are needed to decide what has come due by `now` and are not there, at most so many, the earliest first. */
  partsDue(state: State, now: Instant, most: number): readonly string[];
  /** Whether `due` can be asked and what it answers decided, and `nextDueAt` asked: nothing has to be brought in before. */
  isDueThere(state: State, now: Instant): boolean;
  /** Whether kept moments have to be brought in before the earliest is known. */
  needsMoments(state: State): boolean;
  /** The last moment brought in; the next ones come after it. */
  lastMoment(state: State): Moment | undefined;
  /** The next kept moments, in order; `isLast` says that none is kept after them. */
  bringInMoments(state: State, moments: readonly Moment[], isLast: boolean): void;
  /** What has to be kept now; to be settled before it is asked again. */
  handOutMoments(state: State): MomentChanges;
  /** Whether what was handed out is kept now, so that the state may let go of it. */
  settleMoments(state: State, areKept: boolean): void;
}
