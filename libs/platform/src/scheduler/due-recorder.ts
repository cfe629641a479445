import { setTimeout as after } from 'node:timers/promises';
import { DueScheduler, type DueSchedulerOptions } from './due-scheduler.js';
import { DueView, type DueViewOptions } from './due-view.js';

export type DueRecorderOptions = DueViewOptions & Omit<DueSchedulerOptions, 'index'>;

const LONGEST_REST_MILLISECONDS = 2_000;

/** A `DueView` and the `DueScheduler` on it, together in one process: what comes due is recorded while it runs. */
export class DueRecorder {
  private readonly view: DueView;
  private readonly scheduler: DueScheduler;
  private readonly stopping = new AbortController();
  private following: Promise<void> | undefined;

  constructor(private readonly options: DueRecorderOptions) {
    this.view = new DueView(options);
    this.scheduler = new DueScheduler({ ...options, index: this.view });
  }

  start(): void {
    this.following ??= this.keepFollowing();
    this.scheduler.start();
  }

  /** Settles when nothing is under way any more; before the runner and the stores are closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.following, this.scheduler.stop()]);
  }

  private async keepFollowing(): Promise<void> {
    const { signal } = this.stopping;
    for (let restMilliseconds = 50; !signal.aborted; restMilliseconds = Math.min(restMilliseconds * 2, LONGEST_REST_MILLISECONDS)) {
      try {
        await this.view.follow(signal);
      } catch (error) {
        if (signal.aborted) return;
        this.options.onError?.(error);
      }
      await after(restMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  }
}
