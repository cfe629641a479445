import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK } from '@limit-ledger/platform';
import { consumerLimitOf, consumerStream } from '@limit-ledger/risk-domain';
import type { ConsumerBody } from '../answers/bodies/consumer-body.js';
import { consumerNotFound } from '../answers/problems.js';
import type { ConsumerRunner } from '../consumer-runner.js';
import { ASSESSMENT_POLICY, CONSUMER_RUNNER, type AssessmentPolicyAt } from '../tokens.js';
import { ConsumerQuery } from './consumer.query.js';

/** Answers where a consumer stands, live from the one writer. */
@QueryHandler(ConsumerQuery)
export class ConsumerQueryHandler implements IQueryHandler<ConsumerQuery> {
  constructor(
    @Inject(CONSUMER_RUNNER) private readonly runner: Pick<ConsumerRunner, 'present'>,
    @Inject(ASSESSMENT_POLICY) private readonly policyAt: AssessmentPolicyAt,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws a problem: 404 for a consumer of whom nothing is known. */
  async execute({ consumerRef }: ConsumerQuery): Promise<ConsumerBody> {
    const { head, view } = await this.runner.present(consumerStream(consumerRef));
    if (head === undefined) throw consumerNotFound();
    const { assessment } = this.policyAt(this.clock.now());
    const { 'on-time': onTime, late, missed } = view.noted;
    return {
      consumerRef,
      consumerLimit: assessment && consumerLimitOf(view, assessment),
      repayments: { onTime, late, missed, regradedAt: view.regradedAt },
      revision: head.revision,
      hash: head.hash,
    };
  }
}
