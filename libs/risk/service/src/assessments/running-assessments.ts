import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { TOPICS } from '@limit-ledger/contracts';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import type { MessageBus } from '@limit-ledger/message-bus';
import {
  CLOCK,
  EVENT_STORE,
  keepFollowing,
  MESSAGE_BUS,
  Metrics,
  Shutdown,
  startDueRecorder,
  VIEW_STORE,
  watchedSubscriber,
} from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import type { ConsumerRunner } from './consumer-runner.js';
import { momentsOf } from './due-moments.js';
import { AssessedOrders } from './orders/assessed-orders.js';
import { ORDER_EVENT_TYPES } from './orders/order-facts.js';
import { ORDERS_GROUP, whenOrderMovesTurnHold } from './orders/when-order-moves-turn-hold.js';
import { CONSUMER_RUNNER } from './tokens.js';

/** What runs by itself while consumers are assessed: holds end, months are regraded, and orders turn what is held. */
@Injectable()
export class RunningAssessments implements OnApplicationBootstrap {
  private readonly logger = new Logger('RunningAssessments');

  constructor(
    @Inject(CONSUMER_RUNNER) private readonly runner: ConsumerRunner,
    @Inject(AssessedOrders) private readonly orders: AssessedOrders,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(MESSAGE_BUS) private readonly bus: MessageBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  onApplicationBootstrap(): void {
    const { store, viewStore, runner, clock, metrics, shutdown, logger } = this;
    startDueRecorder({ context: 'consumers', store, viewStore, runner, clock, momentsOf, metrics, shutdown, logger });
    this.hearOfOrders();
  }

  /** Not before every order that was assessed is known: what is told of one that is not is passed. */
  private hearOfOrders(): void {
    const { bus, viewStore, orders, store, metrics, logger } = this;
    const turn = whenOrderMovesTurnHold(orders, this.runner);
    const subscriber = watchedSubscriber({
      bus,
      viewStore,
      group: ORDERS_GROUP,
      topics: [TOPICS.limitEvents],
      reactions: Object.fromEntries(ORDER_EVENT_TYPES.map((type) => [type, turn])),
      metrics,
      logger,
    });
    const stopping = new AbortController();
    const prepared = keepFollowing(
      async (signal) => {
        await orders.rebuild(store, signal);
        if (signal.aborted) return;
        subscriber.start();
        await orders.learn(signal);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      },
      stopping.signal,
      (error) => this.logger.warn({ err: error }, 'assessed orders could not be found again yet'),
    );
    this.shutdown.add('hearing of orders', async () => {
      stopping.abort();
      await prepared;
      await subscriber.stop();
    });
  }
}
