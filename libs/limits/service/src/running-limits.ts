import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK, EVENT_STORE, Metrics, Shutdown, startDueRecorder, VIEW_STORE } from '@limit-ledger/platform';
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
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  onApplicationBootstrap(): void {
    const { store, viewStore, runner, clock, metrics, shutdown, logger } = this;
    startDueRecorder({ context: 'limits', store, viewStore, runner, clock, momentsOf, metrics, shutdown, logger });
  }
}
