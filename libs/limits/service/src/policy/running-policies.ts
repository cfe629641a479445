import { setTimeout as after } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { TOPICS } from '@limit-ledger/contracts';
import type { MessageBus } from '@limit-ledger/message-bus';
import { MESSAGE_BUS, Metrics, Shutdown, startSubscriber, VIEW_STORE, type Subscriber } from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import { whenPolicyActivatedDecideByIt } from '../policies/when-policy-activated-decide-by-it.js';
import { whenPolicyStoppedDecideWithoutIt } from '../policies/when-policy-stopped-decide-without-it.js';
import { POLICY_VERSIONS } from '../tokens.js';
import type { PolicyVersions } from './policy-versions.js';
import { StoredPolicyVersions } from './stored-policy-versions.js';

export const POLICIES_GROUP = 'limits.policies';
const MOST_START_MILLISECONDS = 10_000;

/** Takes in the versions of policies that are published while limits are served. */
@Injectable()
export class RunningPolicies implements OnApplicationBootstrap {
  private readonly logger = new Logger('RunningPolicies');

  constructor(
    @Inject(POLICY_VERSIONS) private readonly versions: PolicyVersions,
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(MESSAGE_BUS) private readonly bus: MessageBus,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  /** Settles when what was published before is known, so that no command is decided by values of the past. */
  async onApplicationBootstrap(): Promise<void> {
    const { bus, viewStore, versions, metrics, shutdown, logger } = this;
    const stored = new StoredPolicyVersions(viewStore);
    const refused = metrics.counter('limits_policies_refused_total', 'Policy versions whose values limits can not decide by');
    const subscriber = startSubscriber({
      bus,
      viewStore,
      group: POLICIES_GROUP,
      topics: [TOPICS.policyEvents],
      reactions: {
        'limit-ledger.risk.policy-activated.v1': whenPolicyActivatedDecideByIt(versions, stored, (error, { subject, id }) => {
          refused.inc();
          logger.error(
            { err: error, policyId: subject, eventId: id },
            'a policy version was refused; what was in force goes on',
          );
        }),
        'limit-ledger.risk.policy-stopped.v1': whenPolicyStoppedDecideWithoutIt(versions, stored),
      },
      metrics,
      shutdown,
      logger,
    });
    if (await stored.isNew()) await this.takeIn(subscriber);
  }

  private async takeIn(subscriber: Subscriber): Promise<void> {
    const signal = AbortSignal.timeout(MOST_START_MILLISECONDS);
    while (!(await this.bus.groups()).includes(POLICIES_GROUP) || (await subscriber.lag()) > 0) {
      if (signal.aborted) return this.logger.error('what policies say could not be read yet: limits are decided by the shipped values');
      await after(10);
    }
  }
}
