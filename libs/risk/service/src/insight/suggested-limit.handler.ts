import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { assert, type Clock } from '@limit-ledger/kernel';
import { CLOCK } from '@limit-ledger/platform';
import { INSIGHT, suggestedLimits } from '@limit-ledger/risk-domain';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import { riskStream } from '../merchant-risk-stream.js';
import type { RiskRunner } from '../risk-runner.js';
import { RISK_RUNNER } from '../tokens.js';
import type { SuggestedLimitBody } from './bodies/suggested-limit-body.js';
import { SuggestedLimitQuery } from './insight.query.js';
import { SUGGESTED_TEXTS } from './suggested-texts.js';

/** Answers by the formulas of the policy in force. */
@QueryHandler(SuggestedLimitQuery)
export class SuggestedLimitQueryHandler implements IQueryHandler<SuggestedLimitQuery> {
  constructor(
    @Inject(RISK_RUNNER) private readonly runner: Pick<RiskRunner, 'present'>,
    @Inject(PoliciesInForce) private readonly policies: Pick<PoliciesInForce, 'rulesAt'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws what the runner throws. */
  async execute({ merchantId, withPolicy }: SuggestedLimitQuery): Promise<SuggestedLimitBody> {
    const { view } = await this.runner.present(riskStream(merchantId), INSIGHT);
    const { revision, latestDay, isStale, readings } = view;
    assert(readings !== undefined, 'the part that was asked for is there');
    const { values } = this.policies.rulesAt(this.clock.now());
    const lines = suggestedLimits(view, readings, values).map((each) => ({
      ...each,
      reasoning: SUGGESTED_TEXTS[each.because],
    }));
    const policyVersion = withPolicy ? values.reevaluationVersion : undefined;
    return { merchantId, revision, latestDay, isStale, policyVersion, lines };
  }
}
