import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import {
  limitDecider,
  type AskedLimitCommand,
  type LimitEvent,
  type LimitRejection,
  type LimitState,
  type PolicyInForce,
} from '@limit-ledger/limits-domain';
import { createDeciderRunner, type DeciderRunner, type Outcome, type RunnerOptions } from '@limit-ledger/platform';
import { loadDefaultPolicy } from './policy/load-policy.js';

/** The one writer of every merchant's limits in this process. */
export type LimitsRunner = DeciderRunner<AskedLimitCommand, LimitEvent, LimitRejection, LimitState>;
export type LimitOutcome = Outcome<LimitEvent, LimitRejection, LimitState>;

export interface LimitsRunnerOptions extends Omit<RunnerOptions, 'store'> {
  readonly eventStore: EventStore;
  readonly clock: Clock;
  /** `default@1` at all times when left out. */
  readonly policyInForce?: PolicyInForce;
}

/** Runs limit commands on a store, with or without an HTTP service round it. */
export function createLimitsRunner({ eventStore, policyInForce = shippedPolicy(), ...options }: LimitsRunnerOptions): LimitsRunner {
  return createDeciderRunner(limitDecider(policyInForce), { ...options, store: eventStore });
}

function shippedPolicy(): PolicyInForce {
  const policy = loadDefaultPolicy();
  return () => policy;
}
