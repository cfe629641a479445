import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant, Moment } from '@limit-ledger/kernel';
import {
  CheckpointStoreUnavailable,
  PagesLost,
  type Checkpoint,
  type CheckpointCommit,
  type CheckpointStore,
  type PastMark,
  type PastState,
  type SegmentSummary,
} from '../checkpoint-store.js';
import { mergedPages } from '../key-index/merged-pages.js';
import { sealedPages } from '../key-index/sealed-pages.js';
import type { TraceBlock } from '../traces/trace-log.js';
import type { Page } from '../key-index/segment-writer.js';

type Pages = Map<number, Uint8Array>;

/** What is kept of one stream. */
class KeptStream {
  checkpoint: Checkpoint | undefined;
  readonly past: (PastState & TraceBlock)[] = [];
  readonly segments = new Map<number, Pages>();
  readonly moments = new Map<string, Moment>();
  released: readonly number[] = [];

  add(segment: number, pages: readonly Page[]): void {
    const its = this.segments.get(segment) ?? new Map<number, Uint8Array>();
    for (const { page, bytes } of pages) its.set(page, bytes);
    this.segments.set(segment, its);
  }

  page(segment: number, page: number): Uint8Array {
    const bytes = this.segments.get(segment)?.get(page);
    if (bytes === undefined) throw new PagesLost(`page ${page} of segment ${segment}`);
    return bytes;
  }
}

/** Keeps checkpoints until it is closed. */
export class MemoryCheckpointStore implements CheckpointStore {
  private streams: Map<string, KeptStream> | undefined = new Map();

  async load(stream: string, fingerprint: string): Promise<Checkpoint | undefined> {
    const found = this.open(stream).checkpoint;
    return found?.fingerprint === fingerprint ? found : undefined;
  }

  async commit(commit: CheckpointCommit): Promise<boolean> {
    const kept = this.open(commit.stream);
    const { checkpoint, base, sealed, merged, removed, momentsAdded, momentsRemoved } = commit;
    if (kept.checkpoint?.revision !== base || !merged.every((segment) => kept.segments.has(segment))) return false;
    for (const segment of kept.released) kept.segments.delete(segment);
    kept.released = removed;
    for (const keys of sealed) kept.add(keys.segment.id, sealedPages(keys));
    for (const moment of momentsAdded) kept.moments.set(`${moment.at} ${moment.key}`, moment);
    for (const { at, key } of momentsRemoved) kept.moments.delete(`${at} ${key}`);
    kept.checkpoint = checkpoint;
    const { revision, hash, fingerprint } = checkpoint;
    kept.past.push({ base: base ?? -1, revision, hash, fingerprint, ...commit.past });
    return true;
  }

  async merge(stream: string, segments: readonly SegmentSummary[], into: SegmentSummary): Promise<void> {
    const kept = this.open(stream);
    for (const pages of mergedPages((segment, page) => kept.page(segment, page), segments)) {
      kept.add(into.id, pages);
      await nextTurn();
      if (this.open(stream) !== kept) throw new PagesLost(stream);
    }
  }

  async page(stream: string, segment: number, page: number): Promise<Uint8Array> {
    return this.open(stream).page(segment, page);
  }

  async moments(stream: string, revision: number, after: Moment | undefined, limit: number): Promise<readonly Moment[]> {
    const { checkpoint, moments } = this.open(stream);
    if (checkpoint?.revision !== revision) throw new PagesLost(`the checkpoint of ${stream} at ${revision}`);
    const inOrder = [...moments.values()].sort((one, other) => order(one.at, other.at) || order(one.key, other.key));
    const next = after && inOrder.findIndex(({ at, key }) => (order(at, after.at) || order(key, after.key)) > 0);
    return next === -1 ? [] : inOrder.slice(next, (next ?? 0) + limit);
  }

  async past(
    stream: string,
    upTo: { readonly revision: number } | { readonly recordedTime: Instant },
  ): Promise<PastState | undefined> {
    const isUpTo = (state: PastState): boolean =>
      'revision' in upTo ? state.revision <= upTo.revision : state.recordedTime <= upTo.recordedTime;
    const found = this.open(stream).past.findLast(isUpTo);
    return found && withoutTraces(found);
  }

  async marks(stream: string, after: number): Promise<readonly PastMark[]> {
    const later = this.open(stream).past.filter(({ revision }) => revision > after);
    return later.map((state) => {
      const { payload: _, ...mark } = withoutTraces(state);
      return mark;
    });
  }

  async traces(stream: string, revision: number, which: 'all' | 'far'): Promise<Uint8Array | undefined> {
    const found = this.open(stream).past.find((state) => state.revision === revision);
    return which === 'all' ? found?.traces : found?.farTraces;
  }

  async remove(stream: string): Promise<void> {
    this.open(stream);
    this.streams?.delete(stream);
  }

  async close(): Promise<void> {
    this.streams = undefined;
  }

  private open(stream: string): KeptStream {
    if (this.streams === undefined) throw new CheckpointStoreUnavailable('the checkpoint store is closed');
    const kept = this.streams.get(stream) ?? new KeptStream();
    this.streams.set(stream, kept);
    return kept;
  }
}

const withoutTraces = ({ traces: _all, farTraces: _far, ...state }: PastState & TraceBlock): PastState => state;

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
