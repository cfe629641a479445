import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import {
  CLOCK,
  DueRecorder,
  EVENT_STORE,
  measureDueRecorder,
  Metrics,
  Shutdown,
  StoredDueRows,
  VIEW_STORE,
} from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import { momentsOf } from './due-moments.js';
import type { LimitsRunner } from './limits-runner.js';
import { LIMITS_RUNNER } from './tokens.js';

/** What runs by itself while limits are served: whatever comes due is recorded, from the start until the last request is answered. */
@Injectable()
export class RunningLimits implements OnApplicationBootstrap {
  private readonly logger = new Logger('RunningLimits');

  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: LimitsRunner,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  onApplicationBootstrap(): void {
    const { runner, eventStore, clock } = this;
    const recorder = new DueRecorder({
      store: eventStore,
      rows: new StoredDueRows(this.viewStore, 'limits'),
      runner,
      clock,
      momentsOf,
      onError: (error, stream) => this.logger.warn({ err: error, stream }, 'what is due could not be recorded yet'),
    });
    measureDueRecorder(this.metrics, recorder, 'limits');
    this.shutdown.add('what comes due', () => recorder.stop());
    recorder.start();
  }
}
