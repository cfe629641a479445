import type { EventStore } from '@limit-ledger/event-store';
import type { Clock, Instant } from '@limit-ledger/kernel';
import { createDeciderRunner, type DeciderRunner, type Outcome, type RunnerOptions } from '@limit-ledger/platform';
import {
  merchantRiskDecider,
  type MerchantRiskCommand,
  type MerchantRiskEvent,
  type MerchantRiskRejection,
  type RiskView,
  type RulesInForce,
} from '@limit-ledger/risk-domain';

/** The one writer of every merchant's risk in this process. */
export type RiskRunner = DeciderRunner<MerchantRiskCommand, MerchantRiskEvent, MerchantRiskRejection, RiskView>;
export type RiskOutcome = Outcome<MerchantRiskEvent, MerchantRiskRejection, RiskView>;

export interface RiskRunnerOptions extends Omit<RunnerOptions, 'store'> {
  readonly eventStore: EventStore;
  readonly clock: Clock;
  readonly rulesAt: (now: Instant) => RulesInForce;
}

/** Runs commands on merchants' risk on a store, with or without an HTTP service round it. */
export function createRiskRunner({ eventStore, rulesAt, ...options }: RiskRunnerOptions): RiskRunner {
  return createDeciderRunner(merchantRiskDecider(rulesAt), { ...options, store: eventStore });
}
