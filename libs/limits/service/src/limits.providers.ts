import type { FactoryProvider } from '@nestjs/common';
import type { CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import {
  CLOCK,
  CONFIG,
  countAlarms,
  EVENT_STORE,
  MERCHANT_DIRECTORY,
  Metrics,
  CHECKPOINT_STORE,
  Shutdown,
  VIEW_STORE,
  type Config,
  type MerchantDirectory,
} from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import { createLimitsRunner, type LimitsRunner } from './limits-runner.js';
import { StoredMerchantDirectory } from './merchant-directory.js';
import { loadDefaultPolicy } from './policy/load-policy.js';
import { PolicyVersions } from './policy/policy-versions.js';
import { StoredPolicyVersions } from './policy/stored-policy-versions.js';
import { LIMITS_RUNNER, POLICY_VERSIONS } from './tokens.js';

/** Known before the first command is taken: what decided before a restart decides after it. */
export const policyVersionsProvider: FactoryProvider<Promise<PolicyVersions>> = {
  provide: POLICY_VERSIONS,
  inject: [VIEW_STORE],
  useFactory: async (viewStore: ViewStore) =>
    new PolicyVersions(loadDefaultPolicy(), await new StoredPolicyVersions(viewStore).all()),
};

export const merchantDirectoryProvider: FactoryProvider<MerchantDirectory> = {
  provide: MERCHANT_DIRECTORY,
  inject: [EVENT_STORE],
  useFactory: (eventStore: EventStore) => new StoredMerchantDirectory(eventStore),
};

export const limitsRunnerProvider: FactoryProvider<LimitsRunner> = {
  provide: LIMITS_RUNNER,
  inject: [EVENT_STORE, CHECKPOINT_STORE, CLOCK, POLICY_VERSIONS, CONFIG, Metrics, Shutdown],
  useFactory: (
    eventStore: EventStore,
    checkpoints: CheckpointStore,
    clock: Clock,
    policies: PolicyVersions,
    config: Config,
    metrics: Metrics,
    shutdown: Shutdown,
  ) => {
    const runner = createLimitsRunner({
      eventStore,
      checkpoints,
      clock,
      policyInForce: (now) => policies.inForce(now),
      bounds: { queuePerStream: config.queuePerMerchant, queueTotal: config.queueTotal },
      onAlarm: countAlarms(metrics, 'runner_alarms_total'),
    });
    metrics.gauge(
      'runner_requests_waiting',
      'Requests that are not answered by a writer yet, over all merchants',
      () => runner.waiting,
    );
    shutdown.add('limits runner', () => runner.drain());
    return runner;
  },
};
