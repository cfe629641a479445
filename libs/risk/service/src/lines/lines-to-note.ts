import { businessDateAt, type BusinessDate } from '@limit-ledger/kernel';
import type { LimitNote } from '@limit-ledger/risk-domain';
import { Allowance } from './allowance.js';

/** The lines of a merchant as of a revision, and the message that told them. */
export interface ToldLines {
  readonly merchantId: string;
  readonly note: LimitNote;
  readonly correlationId: string;
  readonly causationId: string;
}

export interface LinesToNoteOptions {
  /** Settles when it is durable, and changes nothing where a later one was noted before. */
  readonly note: (lines: ToldLines) => Promise<void>;
  /** Whether nothing can follow from them, noted after what was noted last. */
  readonly areCalm: (note: LimitNote, notedLast: LimitNote) => boolean;
  readonly onError: (error: unknown) => void;
  /** Noted a second without anybody waiting; default 200. */
  readonly mostASecond?: number;
  /** Merchants whose lines may wait, and of which what was noted last is remembered; default 20,000. */
  readonly mostWaiting?: number;
  /** Default 60,000. */
  readonly longestWaitMilliseconds?: number;
  /** Once no lines were told for so long all that waits is noted; default 3,000, since states are told in rounds of a second and more. */
  readonly quietMilliseconds?: number;
}

interface Waiting {
  lines: ToldLines;
  readonly ticket: number;
  readonly since: number;
}

interface Settling {
  readonly upTo: number;
  resolve(): void;
  reject(error: Error): void;
}

const LOOK_MILLISECONDS = 100;
const MOST_AT_ONCE = 500;
const REST_AFTER_FAILURE_MILLISECONDS = 1_000;

/**
 * Notes what the lines of merchants have come to: at once while few are told, and when many are, of several states of a
 * merchant only the last, a minute late at most. What may matter to a rule never waits, a day's last state is noted as such, and
 * whoever decides about a merchant has what waits noted before. What waits stands in memory: the bus gives it again after a
 * crash, since the group's place is noted only when `settle` resolves.
 */
export class LinesToNote {
  /** The longest waiting come first. */
  private readonly waiting = new Map<string, Waiting>();
  /** The longest ago come first. Of a merchant that is not here nothing waits. */
  private readonly notedLast = new Map<string, LimitNote>();
  private readonly underWay = new Map<string, Promise<void>>();
  private readonly allowance: Allowance;
  private readonly mostWaiting: number;
  private settling: Settling[] = [];
  private tickets = 0;
  private takenAt = 0;
  private pausedUntil = 0;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly options: LinesToNoteOptions) {
    this.allowance = new Allowance(options.mostASecond ?? 200);
    this.mostWaiting = options.mostWaiting ?? 20_000;
  }

  get size(): number {
    return this.waiting.size;
  }

  /** Settles when they are noted, or wait. Throws what `note` throws. */
  async take(lines: ToldLines): Promise<void> {
    this.takenAt = performance.now();
    const { merchantId } = lines;
    const before = this.waiting.get(merchantId);
    if (before !== undefined && dateOf(before.lines) !== dateOf(lines)) await this.noteWaiting(merchantId);
    if (this.mayWait(lines)) return this.wait(lines);
    await this.note(lines);
  }

  /** Settles when nothing of the merchant waits that did when this was called. Throws what `note` throws. */
  async noteWaiting(merchantId: string): Promise<void> {
    const waiting = this.waiting.get(merchantId);
    if (waiting !== undefined) await this.note(waiting.lines);
  }

  /** Settles when all that was taken so far is noted; rejects when this is closed before. */
  settle(): Promise<void> {
    if (this.waiting.size === 0) return Promise.resolve();
    if (this.isClosed) return Promise.reject(new Error('lines wait to be noted that will be told again'));
    return new Promise((resolve, reject) => this.settling.push({ upTo: this.tickets, resolve, reject }));
  }

  /** Leaves what waits to the next start; settles when nothing is under way any more. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    for (const { reject } of this.settling.splice(0)) reject(new Error('no lines are noted any more'));
    await Promise.all(this.underWay.values());
  }

  private mayWait({ merchantId, note }: ToldLines): boolean {
    const notedLast = this.notedLast.get(merchantId);
    if (this.isClosed || notedLast === undefined || !this.options.areCalm(note, notedLast)) return false;
    if (this.waiting.has(merchantId)) return true;
    if (this.waiting.size === 0 && this.allowance.take()) return false;
    return this.waiting.size < this.mostWaiting;
  }

  private async note(lines: ToldLines): Promise<void> {
    await this.options.note(lines);
    const { merchantId, note } = lines;
    this.notedLast.delete(merchantId);
    this.notedLast.set(merchantId, note);
    if (this.notedLast.size > this.mostWaiting) this.notedLast.delete(this.notedLast.keys().next().value!);
    this.leave(merchantId, note.revision);
  }

  private wait(lines: ToldLines): void {
    const before = this.waiting.get(lines.merchantId);
    if (before === undefined) {
      this.waiting.set(lines.merchantId, { lines, ticket: ++this.tickets, since: performance.now() });
    } else if (before.lines.note.revision < lines.note.revision) before.lines = lines;
    this.lookSoon();
  }

  /** The lines as of the revision are durable. */
  private leave(merchantId: string, revision: number): void {
    const waiting = this.waiting.get(merchantId);
    if (waiting === undefined) return;
    this.waiting.delete(merchantId);
    if (waiting.lines.note.revision > revision) this.wait(waiting.lines);
    const first = this.waiting.values().next().value?.ticket ?? Infinity;
    const settled = this.settling.filter(({ upTo }) => upTo < first);
    if (settled.length > 0) this.settling = this.settling.filter(({ upTo }) => upTo >= first);
    for (const { resolve } of settled) resolve();
  }

  private look(): void {
    this.timer = undefined;
    const now = performance.now();
    const isQuiet = now - this.takenAt >= (this.options.quietMilliseconds ?? 3_000);
    const longest = this.options.longestWaitMilliseconds ?? 60_000;
    for (const [merchantId, { since }] of this.waiting) {
      if (this.underWay.size >= MOST_AT_ONCE || now < this.pausedUntil) break;
      if (this.underWay.has(merchantId)) continue;
      if (!isQuiet && now - since < longest && !this.allowance.take()) break;
      const noting = this.noteWaiting(merchantId)
        .catch((error: unknown) => this.pause(error))
        .finally(() => this.underWay.delete(merchantId));
      this.underWay.set(merchantId, noting);
    }
    if (this.waiting.size > 0) this.lookSoon();
  }

  private lookSoon(): void {
    if (!this.isClosed) this.timer ??= setTimeout(() => this.look(), LOOK_MILLISECONDS);
  }

  /** One of many that failed is told. */
  private pause(error: unknown): void {
    const now = performance.now();
    if (now < this.pausedUntil) return;
    this.pausedUntil = now + REST_AFTER_FAILURE_MILLISECONDS;
    this.options.onError(error);
  }
}

const dateOf = ({ note }: ToldLines): BusinessDate => businessDateAt(note.effectiveTime);
