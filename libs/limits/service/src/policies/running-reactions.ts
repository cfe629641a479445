import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import type { MessageBus } from '@limit-ledger/message-bus';
import { MESSAGE_BUS, Metrics, Shutdown, startSubscriber, VIEW_STORE } from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import type { LimitsRunner } from '../limits-runner.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { askLimits } from './ask-limits.js';
import { reactionsToRisk } from './reactions-to-risk.js';

export const RISK_GROUP = 'limits.risk';

/** Reacts to what risk tells, from the start until no request is open any more. */
@Injectable()
export class RunningReactions implements OnApplicationBootstrap {
  private readonly logger = new Logger('RunningReactions');

  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: Pick<LimitsRunner, 'execute'>,
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(MESSAGE_BUS) private readonly bus: MessageBus,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  onApplicationBootstrap(): void {
    const { runner, viewStore, bus, metrics, shutdown, logger } = this;
    const reactions = reactionsToRisk(askLimits({ runner, onStranger: this.strangers() }));
    startSubscriber({ bus, viewStore, group: RISK_GROUP, topics: [TOPICS.riskEvents], reactions, metrics, shutdown, logger });
  }

  private strangers(): (event: PublishedEvent) => void {
    const counted = this.metrics.counter(
      'limits_signals_of_strangers_total',
      'Events of risk that ask for something on a merchant that limits does not know',
    );
    return ({ subject, type, id }) => {
      counted.inc();
      this.logger.warn({ merchant: subject, type, eventId: id }, 'risk knows a merchant that limits does not');
    };
  }
}
