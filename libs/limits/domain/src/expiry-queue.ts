import type { Moment, MomentChanges } from '@limit-ledger/kernel';
import { MomentHeap, isBefore } from './moment-heap.js';

/** Kept moments in memory beyond which all but the earliest are let go of. */
const MOST_KEPT_IN_MEMORY = 8_192;
const EARLIEST_IN_MEMORY = 1_024;

/**
 * The expiries of what is open, the earliest first, then by order id. Some may be kept elsewhere: then memory holds all up
 * to a horizon and those not handed out yet, and what was closed since is told when moments are handed out.
 */
export class ExpiryQueue {
  private heap = new MomentHeap();
  /** When each open order expires, as far as it is in memory. */
  private readonly open = new Map<string, string>();
  private unkept = new Set<string>();
  private closed = new Map<string, string>();
  private handedOut: { readonly added: ReadonlySet<string>; readonly removed: ReadonlyMap<string, string> } | undefined;
  private horizon: Moment | undefined;

  /** `isMoreKept`: whether some are kept elsewhere, to be brought in. */
  constructor(private isMoreKept = false) {}

  /** Entries in memory. */
  get size(): number {
    return this.heap.size;
  }

  add({ at, key }: Moment): void {
    this.open.set(key, at);
    this.unkept.add(key);
    if (this.heap.size > 2 * this.open.size + EARLIEST_IN_MEMORY) this.heap = new MomentHeap(this.inMemory());
    this.heap.push({ at, key });
  }

  /** The order holds nothing any more, and never will again. */
  close({ at, key }: Moment): void {
    this.open.delete(key);
    if (!this.unkept.delete(key)) this.closed.set(key, at);
  }

  /** The earliest of what is open; only asked when nothing has to be brought in. */
  first(): Moment | undefined {
    for (let first = this.heap.first(); first !== undefined; first = this.heap.first()) {
      if (this.open.get(first.key) === first.at) return first;
      this.heap.removeFirst();
    }
    return undefined;
  }

  /** The earliest up to `until`, at most so many. */
  upTo(until: string, most: number): readonly Moment[] {
    const first = this.first();
    if (first === undefined || first.at > until) return [];
    const due = this.inMemory().filter(({ at }) => at <= until);
    return due.sort((one, other) => (isBefore(one, other) ? -1 : 1)).slice(0, most);
  }

  needsMore(): boolean {
    if (!this.isMoreKept) return false;
    const first = this.first();
    return first === undefined || this.horizon === undefined || isBefore(this.horizon, first);
  }

  last(): Moment | undefined {
    return this.horizon;
  }

  bringIn(moments: readonly Moment[], isLast: boolean): void {
    for (const { at, key } of moments) {
      if (this.open.has(key) || this.closed.has(key) || this.handedOut?.removed.has(key)) continue;
      this.open.set(key, at);
      this.heap.push({ at, key });
    }
    this.horizon = moments.at(-1) ?? this.horizon;
    this.isMoreKept = !isLast;
  }

  handOut(): MomentChanges {
    const added = this.unkept;
    const removed = this.closed;
    this.handedOut = { added, removed };
    this.unkept = new Set();
    this.closed = new Map();
    return {
      added: [...added].map((key) => ({ at: this.open.get(key)!, key })),
      removed: [...removed].map(([key, at]) => ({ at, key })),
    };
  }

  settle(areKept: boolean): void {
    const { added = new Set<string>(), removed = new Map<string, string>() } = this.handedOut ?? {};
    this.handedOut = undefined;
    if (areKept) return this.letGo();
    // What was closed meanwhile never has to be kept, nor told of.
    for (const key of added) if (!this.closed.delete(key)) this.unkept.add(key);
    for (const [key, at] of removed) this.closed.set(key, at);
  }

  private letGo(): void {
    if (this.open.size - this.unkept.size <= MOST_KEPT_IN_MEMORY) return;
    const kept = this.inMemory().filter(({ key }) => !this.unkept.has(key));
    kept.sort((one, other) => (isBefore(one, other) ? -1 : 1));
    for (const { key } of kept.slice(EARLIEST_IN_MEMORY)) this.open.delete(key);
    this.horizon = kept[EARLIEST_IN_MEMORY - 1];
    this.isMoreKept = true;
    this.heap = new MomentHeap(this.inMemory());
  }

  private inMemory(): Moment[] {
    return Array.from(this.open, ([key, at]) => ({ at, key }));
  }
}
