import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Roles, WriteOrigin, type Answer, type Origin } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { ShadowedBody } from '../answers/bodies/version-write-bodies.js';
import { shadowedAnswer } from '../answers/version-answers.js';
import { PolicyRequest } from '../commands/policy-request.js';
import { WriteOperation } from './documented.js';
import { OfVersionBody } from './of-version-body.js';
import { PolicyId, PolicyRoute } from './policy-route.js';

@PolicyRoute()
export class ShadowPolicyRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('shadow')
  @HttpCode(200)
  @Roles('analyst')
  @WriteOperation({
    summary: 'Try a draft on live input, without effect',
    status: 200,
    body: ShadowedBody,
    refusals: ['policy.not-found', 'policy.not-draft'],
    key: 'optional',
  })
  async shadow(
    @PolicyId() policyId: string,
    @Body() { version }: OfVersionBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    return answerOf(
      await this.commandBus.execute(new PolicyRequest(policyId, { type: 'shadow-policy', version }, origin)),
      shadowedAnswer(version),
    );
  }
}
