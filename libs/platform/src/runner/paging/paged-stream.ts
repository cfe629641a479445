import {
  TraceLog,
  type CheckpointStore,
  type IndexChange,
  type KeyIndex,
  type SealedKeys,
  type SegmentSummary,
  type TraceBlock,
} from '@limit-ledger/checkpoint-store';
import type { DomainEvent, Instant, Json, MomentChanges, Paging, Recorded } from '@limit-ledger/kernel';
import { oldestRemembered, type CommandMemory, type RememberedCommand } from '../command-memory.js';
import { COMMAND, LearnedCommands } from './learned-commands.js';
import { Tail } from './tail.js';

export const PART = 'part';

/** The payload of a stream's checkpoint. */
export interface CheckpointBody {
  readonly state: Json;
  /** Of the hashes in the segments. */
  readonly seed: number;
  readonly recordedTime: Instant;
  readonly nextPublicSequence: number;
  readonly segments: readonly SegmentSummary[];
}

/** What is in memory when a checkpoint is made: all of it durable. */
export interface Checkpointed<State> {
  readonly state: State;
  readonly revision: number;
  readonly hash: string;
  readonly recordedTime: Instant;
  readonly nextPublicSequence: number;
  readonly commands: CommandMemory;
}

/** Where the parts, commands and moments of one stream are that are not in memory: kept up to a checkpoint, noted since. */
export class PagedStream<State, Event extends DomainEvent> {
  readonly tail = new Tail();
  readonly learned: LearnedCommands;
  /** Somebody else has made a checkpoint, or ours is gone: load the stream again. */
  isSuperseded = false;
  private events = 0;
  private readonly traces = new TraceLog();
  /** To go with the next checkpoint. */
  private merged: readonly IndexChange[] = [];
  private sealing: Promise<void> | undefined;
  private readonly merging = new Set<Promise<void>>();

  /** `base` is the revision of the checkpoint that is kept. */
  constructor(
    readonly store: CheckpointStore,
    readonly paging: Paging<State, Event>,
    readonly stream: string,
    public base: number | undefined,
    readonly index: KeyIndex,
  ) {
    this.learned = new LearnedCommands(index);
  }

  /** Events since the last checkpoint was begun. */
  get eventsSince(): number {
    return this.events;
  }

  /** Events up to a revision that are in no checkpoint. */
  unkeptAt(revision: number): number {
    return revision - (this.base ?? -1);
  }

  note(event: Recorded<Event>): void {
    this.events++;
    this.traces.note(event, this.paging.traceOf(event));
    const part = this.paging.partOf(event);
    if (part !== undefined) this.tail.note(part.key, event.revision);
  }

  /** Never throws: what could not be kept stays in memory, and goes with the next checkpoint. */
  checkpoint(from: Checkpointed<State>): Promise<void> {
    this.sealing ??= this.seal(from).finally(() => (this.sealing = undefined));
    return this.sealing;
  }

  get isSealing(): boolean {
    return this.sealing !== undefined;
  }

  /** Settles when the checkpoint that is being made is kept, or is not. */
  async settled(): Promise<void> {
    await this.sealing;
  }

  /** Whether no checkpoint is being made and the segments are as few as they will be. */
  get isTidy(): boolean {
    return !this.isSealing && this.merging.size === 0;
  }

  /** Settles when the segments are as few as they will be. */
  async tidied(): Promise<void> {
    await this.sealing;
    await Promise.all(this.merging);
  }

  private async seal(from: Checkpointed<State>): Promise<void> {
    const { state, commands } = from;
    this.events = 0;
    const moments = this.paging.handOutMoments(state);
    const parts = this.tail.handOut();
    const accepted = commands.handOut();
    const sealed = [
      ...this.sealed(PART, parts, parts.size, from.recordedTime),
      ...this.sealed(COMMAND, firstRevisionsOf(accepted), accepted.size, from.recordedTime),
    ];
    const { merged } = this;
    const old = this.index.olderThan(COMMAND, oldestRemembered(from.recordedTime));
    const change = {
      added: [...merged.flatMap(({ added }) => added), ...sealed.map(({ segment }) => segment)],
      removed: [...new Set([...merged.flatMap(({ removed }) => removed), ...old])],
    };
    const isKept = await this.commit(from, change, sealed, moments, this.traces.handOut());
    this.paging.settleMoments(state, isKept);
    this.traces.settle(isKept);
    if (isKept) await this.takeOver(from.revision, change, merged);
    this.tail.settle(isKept);
    commands.settle(isKept);
    this.index.settle(isKept);
    if (isKept) this.merge();
  }

  /** At once, but for the new keys: those stay in memory until their filters are there, which takes a while. */
  private async takeOver(revision: number, { added, removed }: IndexChange, merged: readonly IndexChange[]): Promise<void> {
    const before = merged.flatMap((each) => each.added);
    const sealed = added.filter((each) => !before.includes(each));
    this.base = revision;
    this.merged = this.merged.filter((each) => !merged.includes(each));
    this.index.apply({ added: before, removed });
    await this.index.warmUp(sealed);
    this.index.apply({ added: sealed, removed: [] });
  }

  private async commit(
    from: Checkpointed<State>,
    change: IndexChange,
    sealed: readonly SealedKeys[],
    { added: momentsAdded, removed: momentsRemoved }: MomentChanges,
    traces: TraceBlock,
  ): Promise<boolean> {
    const { stream, base, paging, merged } = this;
    const { revision, hash, recordedTime } = from;
    try {
      const state = JSON.stringify(paging.snapshot(from.state));
      const payload = this.payloadOf(from, state, change);
      const isKept = await this.store.commit({
        stream,
        base,
        checkpoint: { revision, hash, fingerprint: paging.fingerprint, payload },
        past: { recordedTime, payload: state, ...traces },
        sealed,
        merged: merged.flatMap(({ added }) => added.map(({ id }) => id)),
        removed: change.removed.map(({ id }) => id),
        momentsAdded,
        momentsRemoved,
      });
      if (!isKept) this.isSuperseded = true;
      return isKept;
    } catch {
      // A cache that does not answer is one to do without.
      return false;
    }
  }

  private merge(): void {
    const merging = this.index
      .merge()
      .then(
        (change) => {
          if (change !== undefined) this.merged = [...this.merged, change];
        },
        // The segments stay as they are; who needs a page that is lost will say so.
        () => undefined,
      )
      .finally(() => this.merging.delete(merging));
    this.merging.add(merging);
  }

  private sealed(
    family: string,
    keys: Iterable<readonly [string, number]>,
    count: number,
    newestTime: Instant,
  ): readonly SealedKeys[] {
    return count + this.index.countNoted(family) === 0 ? [] : [this.index.seal(family, keys, count, newestTime)];
  }

  /** A `CheckpointBody` round the text of the state, which is long. */
  private payloadOf({ recordedTime, nextPublicSequence }: Checkpointed<State>, state: string, change: IndexChange): string {
    const segments = this.index.summariesAfter(change);
    const body: Omit<CheckpointBody, 'state'> = { recordedTime, nextPublicSequence, segments, seed: this.index.seed };
    return `{"state":${state},${JSON.stringify(body).slice(1)}`;
  }
}

function* firstRevisionsOf(commands: ReadonlyMap<string, RememberedCommand>): Generator<readonly [string, number]> {
  for (const [id, { firstRevision }] of commands) yield [id, firstRevision];
}
