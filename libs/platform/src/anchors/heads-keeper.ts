import type { KeyObject } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { writeHeadsFile, type EventStore, type HeadsFolder, type WrittenHeads } from '@limit-ledger/event-store';
import { epochMillisecondsOf, type Clock } from '@limit-ledger/kernel';

/** The folder of heads files in a data folder. */
export const HEADS_FOLDER = 'heads';

export interface HeadsKeeperOptions {
  readonly store: Pick<EventStore, 'heads'>;
  readonly folder: HeadsFolder;
  readonly signingKey: KeyObject;
  readonly clock: Clock;
  /** So many newest files stay; 0 keeps all. */
  readonly filesKept: number;
  readonly onWritten?: (written: WrittenHeads) => void;
  /** Heads could not be written; they are tried again a minute later, and at the end. */
  readonly onError?: (error: unknown) => void;
  /** Rests between looks at the clock; a timer by default. Must settle when the signal aborts. */
  readonly rest?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const HOUR_MILLISECONDS = 3_600_000;
const MINUTE_MILLISECONDS = 60_000;

/**
 * Writes signed heads every hour, counted from the last file even of a process before, and once more at the end. A start
 * is left in peace for a minute.
 */
export class HeadsKeeper {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly options: HeadsKeeperOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Settles when the last heads are written, or could not be; writes none when it was never started. */
  async stop(): Promise<void> {
    if (this.running === undefined || this.stopping.signal.aborted) return;
    this.stopping.abort();
    await this.running;
    await this.write();
  }

  private async run(): Promise<void> {
    const { rest = restByTimer } = this.options;
    const { signal } = this.stopping;
    let dueAt = await this.firstDueAt();
    while (!signal.aborted) {
      const now = this.now();
      // Looks again at least once a minute: a machine may sleep, and its clock may be set.
      if (now < dueAt) await rest(Math.min(dueAt - now, MINUTE_MILLISECONDS), signal);
      else dueAt = (await this.write()) ? nextAfter(dueAt, now) : now + MINUTE_MILLISECONDS;
    }
  }

  private async firstDueAt(): Promise<number> {
    const now = this.now();
    const past = (await this.lastMoments()).map(epochMillisecondsOf).find((moment) => moment <= now) ?? 0;
    return Math.max(now + MINUTE_MILLISECONDS, past + HOUR_MILLISECONDS);
  }

  private async lastMoments(): Promise<readonly string[]> {
    try {
      return (await this.options.folder.files()).map(({ at }) => at);
    } catch (error) {
      this.options.onError?.(error);
      return [];
    }
  }

  private async write(): Promise<boolean> {
    const { store, folder, signingKey, clock, filesKept, onWritten, onError } = this.options;
    const at = clock.now();
    try {
      const written = await writeHeadsFile(folder.fileAt(at), store, { at, signingKey });
      onWritten?.(written);
      await folder.keepNewest(filesKept);
      return true;
    } catch (error) {
      onError?.(error);
      return false;
    }
  }

  private now(): number {
    return epochMillisecondsOf(this.options.clock.now());
  }
}

/** The next of the moments an hour apart; those that were slept through are left out. */
function nextAfter(dueAt: number, now: number): number {
  return dueAt + HOUR_MILLISECONDS * (1 + Math.floor((now - dueAt) / HOUR_MILLISECONDS));
}

const restByTimer = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  after(milliseconds, undefined, { signal }).catch(() => undefined);
