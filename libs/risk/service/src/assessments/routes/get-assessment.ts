import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, Caller, PathId, PathIdOf, Roles, type AuthorizedCaller } from '@limit-ledger/platform';
import { AssessmentBody } from '../answers/bodies/assessment-body.js';
import { AssessmentQuery } from '../queries/assessment.query.js';
import { ConsumerRef, ConsumerRoute, ReadOperation } from './consumer-route.js';

@ConsumerRoute()
export class GetAssessmentRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('assessments/:assessmentId')
  @Roles('auditor', 'service')
  @AccessLogged('assessment')
  @PathIdOf('assessmentId', 'The assessment', 'assessment-1')
  @ReadOperation({
    summary: 'An assessment, why it came out so, and what has become of its order',
    status: 200,
    body: AssessmentBody,
    missing: ['consumer.not-found', 'assessment.not-found'],
  })
  get(
    @ConsumerRef() consumerRef: string,
    @PathId('assessmentId', 'assessment.not-found') assessmentId: string,
    @Caller() { roles }: AuthorizedCaller,
  ): Promise<AssessmentBody> {
    return this.queryBus.execute(new AssessmentQuery(consumerRef, assessmentId, roles.includes('auditor')));
  }
}
