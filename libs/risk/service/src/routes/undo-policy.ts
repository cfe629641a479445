import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  BooleanField,
  Example,
  IntegerField,
  OptionalField,
  Roles,
  WriteOrigin,
  type Answer,
  type Origin,
} from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { UndoneBody } from '../answers/bodies/undone-body.js';
import { undoneAnswer } from '../answers/undone-answer.js';
import { PolicyRequest } from '../commands/policy-request.js';
import { UndoPreviewQuery } from '../queries/undo-preview.query.js';
import { WriteOperation } from './documented.js';
import { PolicyId, PolicyRoute } from './policy-route.js';

export class UndoPolicyBody {
  @OptionalField()
  @Example(2)
  @IntegerField('The version, from 1; the last one that has been in force when left out.', { min: 1, max: 1_000 })
  readonly version?: number;

  @OptionalField()
  @Example(true)
  @BooleanField('Whether only to list what would be released; false when left out.')
  readonly dryRun?: boolean;
}

@PolicyRoute()
export class UndoPolicyRoute {
  constructor(
    private readonly commandBus: CommandBus,
    private readonly queryBus: QueryBus,
  ) {}

  @Post('undo')
  @HttpCode(200)
  @Roles('analyst')
  @WriteOperation({
    summary: 'Release all that a version did and that stands, or list it',
    status: 200,
    body: UndoneBody,
    refusals: ['policy.not-found', 'policy.not-activated'],
    key: 'optional',
  })
  async undo(
    @PolicyId() policyId: string,
    @Body() { version, dryRun }: UndoPolicyBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer | UndoneBody> {
    if (dryRun === true) return this.queryBus.execute(new UndoPreviewQuery(policyId, version));
    const outcome = await this.commandBus.execute(new PolicyRequest(policyId, { type: 'undo-policy', version }, origin));
    return answerOf(outcome, undoneAnswer(version));
  }
}
