import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { createDeciderRunner, type DeciderRunner, type Outcome, type RunnerOptions } from '@limit-ledger/platform';
import {
  policyDecider,
  type PolicyCommand,
  type PolicyEvent,
  type PolicyRejection,
  type PolicyState,
} from '@limit-ledger/risk-domain';

/** The one writer of every policy in this process. */
export type PolicyRunner = DeciderRunner<PolicyCommand, PolicyEvent, PolicyRejection, PolicyState>;
export type PolicyOutcome = Outcome<PolicyEvent, PolicyRejection, PolicyState>;

export interface PolicyRunnerOptions extends Omit<RunnerOptions, 'store'> {
  readonly eventStore: EventStore;
  readonly clock: Clock;
}

/** Runs commands on policies on a store, with or without an HTTP service round it. */
export function createPolicyRunner({ eventStore, ...options }: PolicyRunnerOptions): PolicyRunner {
  return createDeciderRunner(policyDecider, { ...options, store: eventStore });
}
