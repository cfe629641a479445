import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import type { MessageBus } from '@limit-ledger/message-bus';
import { CLOCK, EVENT_STORE, MESSAGE_BUS, Metrics, Shutdown, startPublisher, VIEW_STORE } from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import type { LimitsRunner } from '../limits-runner.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { createLimitPublishers } from './limit-publishers.js';

/** Tells the bus what happens to limits and what they are, from the start until no request is open any more. */
@Injectable()
export class RunningPublications implements OnApplicationBootstrap {
  private readonly logger = new Logger('RunningPublications');

  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: LimitsRunner,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(MESSAGE_BUS) private readonly bus: MessageBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  onApplicationBootstrap(): void {
    const { runner, store, viewStore, bus, clock, metrics, shutdown, logger } = this;
    const onError = (err: unknown, what: string): void => logger.warn({ err }, `${what} could not be published yet`);
    const { events, states } = createLimitPublishers({ runner, store, viewStore, bus, clock, onError });
    startPublisher({ publisher: events, name: 'limits', metrics, shutdown });
    startPublisher({ publisher: states, name: 'limits-state', metrics, shutdown });
  }
}
