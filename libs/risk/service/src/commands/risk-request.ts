import { Command } from '@nestjs/cqrs';
import type { Actor } from '@limit-ledger/platform';
import type { MerchantRiskCommand } from '@limit-ledger/risk-domain';
import type { RiskOutcome } from '../risk-runner.js';

type WithoutRules<Each> = Each extends unknown ? Omit<Each, 'rules'> : never;

/** What is asked of a merchant's risk: the content of a command, without the rules that decide it. */
export type RiskAsked = WithoutRules<Exclude<MerchantRiskCommand, { readonly type: 'evaluate' }>>;

export interface RiskOrigin {
  readonly actor: Actor;
  readonly correlationId: string;
  /** The event that caused it, where one did. */
  readonly causationId?: string;
}

/** Carries it to the one handler of the merchant-risk decider. */
export class RiskRequest extends Command<RiskOutcome> {
  constructor(
    readonly merchantId: string,
    readonly asked: RiskAsked,
    readonly origin: RiskOrigin,
  ) {
    super();
  }
}
