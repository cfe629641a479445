import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Roles, WriteOrigin, type Answer, type Origin } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { StoppedBody } from '../answers/bodies/version-write-bodies.js';
import { stoppedAnswer } from '../answers/version-answers.js';
import { PolicyRequest } from '../commands/policy-request.js';
import { WriteOperation } from './documented.js';
import { OfVersionInForceBody } from './of-version-in-force-body.js';
import { PolicyId, PolicyRoute } from './policy-route.js';

@PolicyRoute()
export class StopPolicyRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('stop')
  @HttpCode(200)
  @Roles('analyst')
  @WriteOperation({
    summary: 'Stop a version: from now on it decides nothing',
    status: 200,
    body: StoppedBody,
    refusals: ['policy.not-found', 'policy.superseded'],
    key: 'optional',
  })
  async stop(
    @PolicyId() policyId: string,
    @Body() { version }: OfVersionInForceBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    return answerOf(
      await this.commandBus.execute(new PolicyRequest(policyId, { type: 'stop-policy', version }, origin)),
      stoppedAnswer(version),
    );
  }
}
