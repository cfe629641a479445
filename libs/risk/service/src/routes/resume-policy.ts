import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Roles, WriteOrigin, type Answer, type Origin } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { ResumedBody } from '../answers/bodies/version-write-bodies.js';
import { resumedAnswer } from '../answers/version-answers.js';
import { PolicyRequest } from '../commands/policy-request.js';
import { WriteOperation } from './documented.js';
import { OfVersionInForceBody } from './of-version-in-force-body.js';
import { PolicyId, PolicyRoute } from './policy-route.js';

@PolicyRoute()
export class ResumePolicyRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('resume')
  @HttpCode(200)
  @Roles('analyst')
  @WriteOperation({
    summary: 'Let a version go on that has paused',
    status: 200,
    body: ResumedBody,
    refusals: ['policy.not-found', 'policy.not-paused'],
    key: 'optional',
  })
  async resume(
    @PolicyId() policyId: string,
    @Body() { version }: OfVersionInForceBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    return answerOf(
      await this.commandBus.execute(new PolicyRequest(policyId, { type: 'resume-policy', version }, origin)),
      resumedAnswer,
    );
  }
}
