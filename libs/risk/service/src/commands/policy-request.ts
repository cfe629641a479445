import { Command } from '@nestjs/cqrs';
import type { Instant } from '@limit-ledger/kernel';
import type { Origin } from '@limit-ledger/platform';
import type { ActivationCeiling } from '@limit-ledger/risk-domain';
import type { BacktestAsked } from '../backtests/backtest-asked.js';
import type { PolicyOutcome } from '../policy-runner.js';

interface OfVersion {
  readonly version?: number | undefined;
}

/** What a person asks of a policy. */
export type PolicyAsked =
  | { readonly type: 'draft-policy'; readonly document: object }
  | ({ readonly type: 'shadow-policy' | 'approve-policy' | 'resume-policy' | 'stop-policy' | 'undo-policy' } & OfVersion)
  | ({ readonly type: 'backtest-policy' } & BacktestAsked)
  | ({
      readonly type: 'activate-policy';
      readonly from?: Instant | undefined;
      readonly ceiling?: ActivationCeiling | undefined;
    } & OfVersion);

/** Carries it to the one handler of the policy decider. */
export class PolicyRequest extends Command<PolicyOutcome> {
  constructor(
    readonly policyId: string,
    readonly asked: PolicyAsked,
    readonly origin: Origin,
  ) {
    super();
  }
}
