import { Logger, type FactoryProvider } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK, CONFIG, countAlarms, EVENT_STORE, Metrics, Shutdown, VIEW_STORE, type Config } from '@limit-ledger/platform';
import { areLinesCalm } from '@limit-ledger/risk-domain';
import type { ViewStore } from '@limit-ledger/view-store';
import { Ceilings } from './ceilings/ceilings.js';
import { episodeChangesOf } from './episodes/episode-changes-of.js';
import { EpisodeRows } from './episodes/episode-rows.js';
import { PoliciesInForce } from './in-force/policies-in-force.js';
import { LinesToNote } from './lines/lines-to-note.js';
import { notesLinesBy } from './policies/when-limits-change-note-it.js';
import { createPolicyRunner, type PolicyRunner } from './policy-runner.js';
import { createRiskRunner, type RiskRunner } from './risk-runner.js';
import { POLICY_RUNNER, RISK_RUNNER } from './tokens.js';

export const policyRunnerProvider: FactoryProvider<PolicyRunner> = {
  provide: POLICY_RUNNER,
  inject: [EVENT_STORE, CLOCK, Metrics, Shutdown],
  useFactory: (eventStore: EventStore, clock: Clock, metrics: Metrics, shutdown: Shutdown) => {
    const runner = createPolicyRunner({ eventStore, clock, onAlarm: countAlarms(metrics, 'policy_runner_alarms_total') });
    shutdown.add('policy runner', () => runner.drain());
    return runner;
  },
};

export const riskRunnerProvider: FactoryProvider<RiskRunner> = {
  provide: RISK_RUNNER,
  inject: [EVENT_STORE, CLOCK, CONFIG, PoliciesInForce, Ceilings, Metrics, Shutdown],
  useFactory: (
    eventStore: EventStore,
    clock: Clock,
    config: Config,
    policies: PoliciesInForce,
    ceilings: Ceilings,
    metrics: Metrics,
    shutdown: Shutdown,
  ) => {
    const runner = createRiskRunner({
      eventStore,
      clock,
      rulesAt: (now) => policies.rulesAt(now),
      bounds: { queuePerStream: config.queuePerMerchant, queueTotal: config.queueTotal },
      onAlarm: countAlarms(metrics, 'risk_runner_alarms_total'),
      onStored: (stored) => ceilings.count(episodeChangesOf(stored)?.raised ?? []),
    });
    metrics.gauge('risk_requests_waiting', 'Requests that are not answered by a writer of risk yet', () => runner.waiting);
    shutdown.add('risk runner', () => runner.drain());
    return runner;
  },
};

export const linesToNoteProvider: FactoryProvider<LinesToNote> = {
  provide: LinesToNote,
  inject: [CommandBus, PoliciesInForce, CLOCK, Metrics],
  useFactory: (commandBus: CommandBus, policies: PoliciesInForce, clock: Clock, metrics: Metrics) => {
    const logger = new Logger('LinesToNote');
    const lines = new LinesToNote({
      note: notesLinesBy(commandBus),
      areCalm: (note, notedLast) => areLinesCalm(note, notedLast, policies.rulesAt(clock.now())),
      onError: (error) => logger.warn({ err: error }, 'lines could not be noted yet'),
    });
    metrics.gauge('risk_lines_waiting', 'Merchants whose lines are to be noted in their risk, a minute late at most', () => lines.size);
    return lines;
  },
};

export const episodeRowsProvider: FactoryProvider<EpisodeRows> = {
  provide: EpisodeRows,
  inject: [VIEW_STORE],
  useFactory: (viewStore: ViewStore) => new EpisodeRows(viewStore),
};
