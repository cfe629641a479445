import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import {
  limitDecider,
  type LimitCommand,
  type LimitEvent,
  type LimitRejection,
  type LimitsPolicy,
  type LimitState,
} from '@limit-ledger/limits-domain';
import { createDeciderRunner, type DeciderRunner, type Outcome, type RunnerOptions } from '@limit-ledger/platform';
import { loadDefaultPolicy } from './policy/load-policy.js';

/** The one writer of every merchant's limits in this process. */
export type LimitsRunner = DeciderRunner<LimitCommand, LimitEvent, LimitRejection, LimitState>;
export type LimitOutcome = Outcome<LimitEvent, LimitRejection, LimitState>;

export interface LimitsRunnerOptions extends Omit<RunnerOptions, 'store'> {
  readonly eventStore: EventStore;
  readonly clock: Clock;
  /** `default@1` when left out. */
  readonly policy?: LimitsPolicy;
}

/** Runs limit commands on a store, with or without an HTTP service round it. */
export function createLimitsRunner({ eventStore, policy = loadDefaultPolicy(), ...options }: LimitsRunnerOptions): LimitsRunner {
  return createDeciderRunner(limitDecider(() => policy), { ...options, store: eventStore });
}
