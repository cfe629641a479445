import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { consumerStream } from '@limit-ledger/risk-domain';
import { assessmentBody, groundsBody } from '../answers/assessment-answer.js';
import type { AssessmentBody } from '../answers/bodies/assessment-body.js';
import { assessmentNotFound, consumerNotFound } from '../answers/problems.js';
import type { ConsumerRunner } from '../consumer-runner.js';
import { CONSUMER_RUNNER } from '../tokens.js';
import { AssessmentQuery } from './assessment.query.js';

/** Answers how a consumer was assessed. */
@QueryHandler(AssessmentQuery)
export class AssessmentQueryHandler implements IQueryHandler<AssessmentQuery> {
  constructor(@Inject(CONSUMER_RUNNER) private readonly runner: Pick<ConsumerRunner, 'present'>) {}

  /** Throws a problem: 404 for a consumer or an assessment that is not known. */
  async execute({ consumerRef, assessmentId, withGrounds }: AssessmentQuery): Promise<AssessmentBody> {
    const { head, view } = await this.runner.present(consumerStream(consumerRef), assessmentId);
    if (head === undefined) throw consumerNotFound();
    if (view.assessment === undefined) throw assessmentNotFound();
    const grounds = withGrounds ? { grounds: groundsBody(view.assessment) } : {};
    return { ...assessmentBody(view.assessment), ...grounds, revision: head.revision, hash: head.hash };
  }
}
