import type { CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';

export interface RunnerBounds {
  /** Requests of one stream that may be unanswered at a time; one more is refused with `Overloaded`. */
  readonly queuePerStream: number;
  /** The same over all streams. */
  readonly queueTotal: number;
  /** Streams whose state is kept in memory; the ones longest unused and idle are dropped. */
  readonly cachedStreams: number;
  /**
   * What all streams of a decider with `paging` may have in memory before the ones longest unused and idle are dropped:
   * parts, moments, and events since their checkpoints, each less than 1 KiB.
   */
  readonly residentTotal: number;
  /** Bytes of the filters of all streams that are in memory. */
  readonly filterBytes: number;
  /** How often in a row a write is decided again because somebody else wrote, before `Overloaded`. */
  readonly conflictRetries: number;
  /** How often an append of unknown outcome is sent again, before `OutcomeUnknown`. */
  readonly resends: number;
  /** Requests that one write answers. */
  readonly commandsPerBatch: number;
  /** Events in one write of what came due by itself. */
  readonly dueEventsPerWrite: number;
  /** A write takes no further command beyond it: three bytes a character at worst stay below 1 MiB, the most a server takes. */
  readonly charactersPerWrite: number;
  /** Parts of one stream's state (orders) that stay in memory between writes, where the others can be brought in. */
  readonly residentParts: number;
  /** Moments that are brought in at a time. */
  readonly momentsPerPage: number;
  /** Events of a stream after which a checkpoint is made. */
  readonly checkpointEvents: number;
  /** The same for a stream whose state leaves the memory: fewer are as fast read as a checkpoint. */
  readonly partingCheckpointEvents: number;
  /** Events of a stream that may be in no checkpoint, before it is kept elsewhere than in a store that keeps none. */
  readonly unkeptEvents: number;
}

export const DEFAULT_RUNNER_BOUNDS: RunnerBounds = {
  queuePerStream: 5_000,
  queueTotal: 20_000,
  cachedStreams: 10_000,
  residentTotal: 200_000,
  filterBytes: 50_331_648,
  conflictRetries: 10,
  resends: 8,
  commandsPerBatch: 1_000,
  dueEventsPerWrite: 500,
  charactersPerWrite: 300_000,
  residentParts: 20_000,
  momentsPerPage: 1_024,
  checkpointEvents: 2_048,
  partingCheckpointEvents: 256,
  unkeptEvents: 65_536,
};

/** Something that a person should look at: a wrong clock, a bug in a decider, an append that stayed unknown. */
export interface RunnerAlarm {
  readonly stream: string;
  readonly error: unknown;
}

export interface RunnerOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** Where what is not in memory is kept; without it, or for a decider without `paging`, all of a state is. */
  readonly checkpoints?: CheckpointStore | undefined;
  /** Opens where streams are kept of which `checkpoints` keeps nothing; a file that is gone with the process by default. */
  readonly openSpare?: () => Promise<CheckpointStore>;
  /** What is left out is `DEFAULT_RUNNER_BOUNDS`. */
  readonly bounds?: Partial<RunnerBounds>;
  readonly onAlarm?: (alarm: RunnerAlarm) => void;
  /** Told of each write once it is durable, what came due included, before anybody is answered; must not throw. */
  readonly onStored?: (stored: readonly StoredEvent[]) => void;
  /** Waits between resends; a timer by default. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}
