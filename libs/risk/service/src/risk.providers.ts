import { Logger, type FactoryProvider } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import {
  CLOCK,
  CONFIG,
  EVENT_STORE,
  Metrics,
  Shutdown,
  VIEW_STORE,
  type Config,
  type RunnerAlarm,
} from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import { EpisodeRows } from './episodes/episode-rows.js';
import { PoliciesInForce } from './in-force/policies-in-force.js';
import { createPolicyRunner, type PolicyRunner } from './policy-runner.js';
import { createRiskRunner, type RiskRunner } from './risk-runner.js';
import { POLICY_RUNNER, RISK_RUNNER } from './tokens.js';

/** `name` is that of the runner, in snake case. */
const alarmsOf = (metrics: Metrics, name: 'policy' | 'risk'): ((alarm: RunnerAlarm) => void) => {
  const logger = new Logger(`${name} runner`);
  const help = 'What a person should look at: a wrong clock, a bug, an append that stayed unknown';
  const alarms = metrics.counter(`${name}_runner_alarms_total`, help);
  return ({ stream, error }) => {
    alarms.inc();
    logger.error({ stream, err: error }, 'the runner needs somebody to look');
  };
};

export const policyRunnerProvider: FactoryProvider<PolicyRunner> = {
  provide: POLICY_RUNNER,
  inject: [EVENT_STORE, CLOCK, Metrics, Shutdown],
  useFactory: (eventStore: EventStore, clock: Clock, metrics: Metrics, shutdown: Shutdown) => {
    const runner = createPolicyRunner({ eventStore, clock, onAlarm: alarmsOf(metrics, 'policy') });
    shutdown.add('policy runner', () => runner.drain());
    return runner;
  },
};

export const riskRunnerProvider: FactoryProvider<RiskRunner> = {
  provide: RISK_RUNNER,
  inject: [EVENT_STORE, CLOCK, CONFIG, PoliciesInForce, Metrics, Shutdown],
  useFactory: (
    eventStore: EventStore,
    clock: Clock,
    config: Config,
    policies: PoliciesInForce,
    metrics: Metrics,
    shutdown: Shutdown,
  ) => {
    const runner = createRiskRunner({
      eventStore,
      clock,
      rulesAt: (now) => policies.rulesAt(now),
      bounds: { queuePerStream: config.queuePerMerchant, queueTotal: config.queueTotal },
      onAlarm: alarmsOf(metrics, 'risk'),
    });
    metrics.gauge('risk_requests_waiting', 'Requests that are not answered by a writer of risk yet', () => runner.waiting);
    shutdown.add('risk runner', () => runner.drain());
    return runner;
  },
};

export const episodeRowsProvider: FactoryProvider<EpisodeRows> = {
  provide: EpisodeRows,
  inject: [VIEW_STORE],
  useFactory: (viewStore: ViewStore) => new EpisodeRows(viewStore),
};
