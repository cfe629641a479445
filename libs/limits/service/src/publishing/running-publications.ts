import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import type { MessageBus } from '@limit-ledger/message-bus';
import {
  CLOCK,
  EVENT_STORE,
  measurePublisher,
  MESSAGE_BUS,
  Metrics,
  PublishedPosition,
  Publisher,
  Shutdown,
  VIEW_STORE,
} from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import type { LimitsRunner } from '../limits-runner.js';
import { merchantOfStream } from '../merchant-stream.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { limitPublicationsOf } from './limit-publications-of.js';
import { publishLimitStates } from './publish-limit-states.js';
import { StatePublisher } from './state-publisher.js';

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
    this.run('limits', this.eventPublisher());
    this.run('limits-state', this.statePublisher());
  }

  private run(name: string, publisher: Publisher | StatePublisher): void {
    measurePublisher(this.metrics, publisher, name);
    this.shutdown.add(`publisher of ${name}`, () => publisher.stop());
    publisher.start();
  }

  private eventPublisher(): Publisher {
    const { store, bus, viewStore, clock } = this;
    const onError = (error: unknown): void => this.logger.warn({ err: error }, 'events could not be published yet');
    return new Publisher({ store, bus, viewStore, clock, name: 'limits', publicationsOf: limitPublicationsOf, onError });
  }

  private statePublisher(): StatePublisher {
    const { store, bus, viewStore, clock, runner } = this;
    return new StatePublisher({
      store,
      clock,
      positions: new PublishedPosition(viewStore, bus, 'limits-state-published'),
      hasState: (stream) => merchantOfStream(stream) !== undefined,
      publish: publishLimitStates(runner, bus),
      onError: (error) => this.logger.warn({ err: error }, 'states could not be published yet'),
    });
  }
}
