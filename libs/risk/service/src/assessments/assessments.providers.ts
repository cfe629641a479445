import type { FactoryProvider, Provider, Type } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK, CONFIG, countAlarms, EVENT_STORE, Metrics, Shutdown, VIEW_STORE, type Config } from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import { ConsumerHandler } from './commands/consumer.handler.js';
import { createConsumerRunner, type ConsumerRunner } from './consumer-runner.js';
import { AssessedOrders } from './orders/assessed-orders.js';
import { AssessmentQueryHandler } from './queries/assessment.handler.js';
import { ConsumerQueryHandler } from './queries/consumer.handler.js';
import { AssessOrderRoute } from './routes/assess-order.js';
import { GetAssessmentRoute } from './routes/get-assessment.js';
import { GetConsumerRoute } from './routes/get-consumer.js';
import { NoteRepaymentRoute } from './routes/note-repayment.js';
import { RunningAssessments } from './running-assessments.js';
import { ASSESSMENT_POLICY, CONSUMER_RUNNER, type AssessmentPolicyAt } from './tokens.js';

const assessmentPolicyProvider: FactoryProvider<AssessmentPolicyAt> = {
  provide: ASSESSMENT_POLICY,
  inject: [PoliciesInForce],
  useFactory: (policies: PoliciesInForce) => (now) => {
    const { assessment, assessmentVersion } = policies.rulesAt(now).values;
    return { policyVersion: assessmentVersion, assessment };
  },
};

const assessedOrdersProvider: FactoryProvider<AssessedOrders> = {
  provide: AssessedOrders,
  inject: [VIEW_STORE],
  useFactory: (viewStore: ViewStore) => new AssessedOrders(viewStore),
};

const consumerRunnerProvider: FactoryProvider<ConsumerRunner> = {
  provide: CONSUMER_RUNNER,
  inject: [EVENT_STORE, CLOCK, ASSESSMENT_POLICY, CONFIG, Metrics, Shutdown],
  useFactory: (
    eventStore: EventStore,
    clock: Clock,
    policyAt: AssessmentPolicyAt,
    { queuePerMerchant, queueTotal }: Config,
    metrics: Metrics,
    shutdown: Shutdown,
  ) => {
    const runner = createConsumerRunner({
      eventStore,
      clock,
      policyAt,
      bounds: { queuePerStream: queuePerMerchant, queueTotal },
      onAlarm: countAlarms(metrics, 'consumer_runner_alarms_total'),
    });
    shutdown.add('consumer runner', () => runner.drain());
    return runner;
  },
};

/** What the risk module serves and runs to assess consumers. */
export const assessments: { readonly routes: Type[]; readonly providers: Provider[] } = {
  routes: [AssessOrderRoute, GetAssessmentRoute, GetConsumerRoute, NoteRepaymentRoute],
  providers: [
    assessmentPolicyProvider,
    assessedOrdersProvider,
    consumerRunnerProvider,
    RunningAssessments,
    ConsumerHandler,
    AssessmentQueryHandler,
    ConsumerQueryHandler,
  ],
};
