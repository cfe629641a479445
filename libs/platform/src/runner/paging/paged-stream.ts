import { KeyIndex, TraceLog, type IndexChange, type PageStore, type SegmentSummary } from '@limit-ledger/checkpoint-store';
import { assert, type DomainEvent, type Instant, type Json, type Paging, type Recorded } from '@limit-ledger/kernel';
import type { CommandMemory } from '../command-memory.js';
import { oldestRemembered } from '../command-memory.js';
import { Tail } from './tail.js';

export const PART = 'part';
export const COMMAND = 'command';

/** The payload of a stream's checkpoint. */
export interface CheckpointBody {
  readonly state: Json;
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
  /** Somebody else has made a checkpoint, or ours is gone: load the stream again. */
  isSuperseded = false;
  private events = 0;
  private readonly traces = new TraceLog();
  /** To go with the next checkpoint. */
  private merged: IndexChange | undefined;
  private sealing: Promise<void> | undefined;
  private merging: Promise<void> | undefined;

  /** `base` is the revision of the checkpoint that is kept. */
  constructor(
    readonly store: PageStore,
    readonly paging: Paging<State, Event>,
    readonly stream: string,
    public base: number | undefined,
    readonly index: KeyIndex,
  ) {}

  /** Events since the last checkpoint was begun. */
  get eventsSince(): number {
    return this.events;
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

  /** Settles when the segments are as few as they will be. */
  async tidied(): Promise<void> {
    await this.sealing;
    await this.merging;
  }

  private async seal(from: Checkpointed<State>): Promise<void> {
    const { state, commands } = from;
    this.events = 0;
    const moments = this.paging.handOutMoments(state);
    const parts = this.sealed(PART, this.tail.handOut(), from.recordedTime);
    const firstRevisions = new Map(Array.from(commands.handOut(), ([id, { firstRevision }]) => [id, firstRevision] as const));
    const sealed = [...parts, ...this.sealed(COMMAND, firstRevisions, from.recordedTime)];
    const { merged } = this;
    const old = this.index.olderThan(COMMAND, oldestRemembered(from.recordedTime));
    const change = {
      added: [...(merged?.added ?? []), ...sealed.map(({ segment }) => segment)],
      removed: [...new Set([...(merged?.removed ?? []), ...old])],
    };
    const traces = this.traces.handOut();
    let isKept = false;
    try {
      isKept = await this.store.commit({
        stream: this.stream,
        base: this.base,
        checkpoint: { revision: from.revision, hash: from.hash, fingerprint: this.paging.fingerprint, payload: this.bodyOf(from, change) },
        past: { recordedTime: from.recordedTime, payload: JSON.stringify(this.paging.snapshot(state)), ...traces },
        pages: sealed.flatMap(({ pages }) => pages),
        segmentsRemoved: change.removed.map(({ summary }) => summary.id),
        momentsAdded: moments.added,
        momentsRemoved: moments.removed,
      });
      if (!isKept) this.isSuperseded = true;
    } catch {
      // A cache that does not answer is one to do without.
    }
    this.tail.settle(isKept);
    commands.settle(isKept);
    this.paging.settleMoments(state, isKept);
    this.traces.settle(isKept);
    if (!isKept) return;
    this.base = from.revision;
    this.index.apply(change);
    if (merged === this.merged) this.merged = undefined;
    if (this.merged === undefined) this.merging ??= this.merge().finally(() => (this.merging = undefined));
  }

  private async merge(): Promise<void> {
    try {
      this.merged = await this.index.merge();
    } catch {
      // The segments stay as they are; who needs a page that is lost will say so.
    }
  }

  private sealed(family: string, keys: ReadonlyMap<string, number>, newestTime: Instant): readonly ReturnType<KeyIndex['seal']>[] {
    return keys.size === 0 ? [] : [this.index.seal(family, keys, newestTime)];
  }

  private bodyOf({ state, recordedTime, nextPublicSequence }: Checkpointed<State>, change: IndexChange): string {
    assert(change.removed.every((each) => !change.added.includes(each)), 'a segment is added or removed');
    const segments = this.index.summariesAfter(change);
    const body: CheckpointBody = { state: this.paging.snapshot(state), recordedTime, nextPublicSequence, segments };
    return JSON.stringify(body);
  }
}
