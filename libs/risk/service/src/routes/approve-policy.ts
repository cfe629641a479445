import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Roles, WriteOrigin, type Answer, type Origin } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { ApprovedBody } from '../answers/bodies/version-write-bodies.js';
import { approvedAnswer } from '../answers/version-answers.js';
import { PolicyRequest } from '../commands/policy-request.js';
import { WriteOperation } from './documented.js';
import { OfVersionBody } from './of-version-body.js';
import { PolicyId, PolicyRoute } from './policy-route.js';

@PolicyRoute()
export class ApprovePolicyRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('approve')
  @HttpCode(200)
  @Roles('analyst')
  @WriteOperation({
    summary: 'Approve a version that somebody else drafted',
    status: 200,
    body: ApprovedBody,
    refusals: ['policy.not-found', 'policy.not-shadowed', 'policy.same-analyst', 'policy.not-open'],
    key: 'optional',
  })
  async approve(
    @PolicyId() policyId: string,
    @Body() { version }: OfVersionBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    return answerOf(
      await this.commandBus.execute(new PolicyRequest(policyId, { type: 'approve-policy', version }, origin)),
      approvedAnswer(version),
    );
  }
}
