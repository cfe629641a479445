import { Logger, type FactoryProvider } from '@nestjs/common';
import type { CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import type { LimitsPolicy } from '@limit-ledger/limits-domain';
import {
  CLOCK,
  CONFIG,
  EVENT_STORE,
  MERCHANT_DIRECTORY,
  Metrics,
  CHECKPOINT_STORE,
  Shutdown,
  type Config,
  type MerchantDirectory,
} from '@limit-ledger/platform';
import { createLimitsRunner, type LimitsRunner } from './limits-runner.js';
import { StoredMerchantDirectory } from './merchant-directory.js';
import { loadDefaultPolicy } from './policy/load-policy.js';
import { LIMITS_POLICY, LIMITS_RUNNER } from './tokens.js';

export const policyProvider: FactoryProvider<LimitsPolicy> = { provide: LIMITS_POLICY, useFactory: loadDefaultPolicy };

export const merchantDirectoryProvider: FactoryProvider<MerchantDirectory> = {
  provide: MERCHANT_DIRECTORY,
  inject: [EVENT_STORE],
  useFactory: (eventStore: EventStore) => new StoredMerchantDirectory(eventStore),
};

export const limitsRunnerProvider: FactoryProvider<LimitsRunner> = {
  provide: LIMITS_RUNNER,
  inject: [EVENT_STORE, CHECKPOINT_STORE, CLOCK, LIMITS_POLICY, CONFIG, Metrics, Shutdown],
  useFactory: (
    eventStore: EventStore,
    checkpoints: CheckpointStore,
    clock: Clock,
    policy: LimitsPolicy,
    config: Config,
    metrics: Metrics,
    shutdown: Shutdown,
  ) => {
    const logger = new Logger('LimitsRunner');
    const alarms = metrics.counter(
      'runner_alarms_total',
      'What a person should look at: a wrong clock, a bug, an append that stayed unknown',
    );
    const runner = createLimitsRunner({
      eventStore,
      checkpoints,
      clock,
      policy,
      bounds: { queuePerStream: config.queuePerMerchant, queueTotal: config.queueTotal },
      onAlarm: ({ stream, error }) => {
        alarms.inc();
        logger.error({ stream, err: error }, 'the runner needs somebody to look');
      },
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
