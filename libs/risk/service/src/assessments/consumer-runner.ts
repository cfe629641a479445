import type { EventStore } from '@limit-ledger/event-store';
import { createDeciderRunner, type DeciderRunner, type Outcome, type RunnerOptions } from '@limit-ledger/platform';
import {
  consumerDecider,
  type ConsumerCommand,
  type ConsumerEvent,
  type ConsumerRejection,
  type ConsumerView,
} from '@limit-ledger/risk-domain';
import type { AssessmentPolicyAt } from './tokens.js';

/** The one writer of every consumer in this process. */
export type ConsumerRunner = DeciderRunner<ConsumerCommand, ConsumerEvent, ConsumerRejection, ConsumerView>;
export type ConsumerOutcome = Outcome<ConsumerEvent, ConsumerRejection, ConsumerView>;

export interface ConsumerRunnerOptions extends Omit<RunnerOptions, 'store'> {
  readonly eventStore: EventStore;
  readonly policyAt: AssessmentPolicyAt;
}

/** Runs consumer commands on a store, with or without an HTTP service round it. */
export function createConsumerRunner({ eventStore, policyAt, ...options }: ConsumerRunnerOptions): ConsumerRunner {
  return createDeciderRunner(consumerDecider(policyAt), { ...options, store: eventStore });
}
