import { epochMillisecondsOf } from '@limit-ledger/kernel';
import { DueScheduler, type DueSchedulerOptions } from './due-scheduler.js';
import { DueView, type DueViewOptions } from './due-view.js';
import { followerLag, type FollowerLag } from './follower-lag.js';
import { keepFollowing } from './keep-following.js';

export type DueRecorderOptions = DueViewOptions & Omit<DueSchedulerOptions, 'index'>;

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
    this.following ??= keepFollowing((signal) => this.view.follow(signal), this.stopping.signal, this.options.onError);
    this.scheduler.start();
  }

  /** Settles when nothing is under way any more; before the runner and the stores are closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.following, this.scheduler.stop()]);
  }

  /** How far the view is behind what is stored; throws when the store does not tell. */
  lag(): Promise<FollowerLag> {
    return followerLag(this.options.store, this.view.reached, this.options.clock.now());
  }

  /** By how much the earliest moment that has come and is not recorded yet is late; 0 without one. */
  async latenessSeconds(): Promise<number> {
    const now = this.options.clock.now();
    const [earliest] = await this.view.dueBefore(now, 1);
    return earliest === undefined ? 0 : (epochMillisecondsOf(now) - epochMillisecondsOf(earliest.nextAt)) / 1_000;
  }
}
