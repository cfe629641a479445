import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  BasisPointsField,
  Example,
  InstantField,
  IntegerField,
  ObjectField,
  OptionalField,
  Roles,
  WriteOrigin,
  type Answer,
  type Origin,
} from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { ActivatedBody } from '../answers/bodies/version-write-bodies.js';
import { activatedAnswer } from '../answers/version-answers.js';
import { PolicyRequest } from '../commands/policy-request.js';
import { WriteOperation } from './documented.js';
import { OfVersionBody } from './of-version-body.js';
import { PolicyId, PolicyRoute } from './policy-route.js';

const LONGEST_WINDOW_SECONDS = 604_800;

export class ActivationCeilingBody {
  @Example(3_600)
  @IntegerField('Length of the window in seconds.', { min: 1, max: LONGEST_WINDOW_SECONDS })
  readonly windowSeconds!: number;

  @Example(100)
  @BasisPointsField('A part of all merchants that risk knows.')
  readonly merchantsBasisPoints!: number;

  @Example(50)
  @IntegerField('Episodes, whatever the number of merchants; the larger of the two counts.', { min: 1, max: 1_000_000 })
  readonly cases!: number;
}

export class ActivatePolicyBody extends OfVersionBody {
  @OptionalField()
  @Example('2026-11-24T12:05:00.000Z')
  @InstantField(
    'From when it decides (UTC), at least as far ahead as the terms of activation say; the earliest moment when left out.',
  )
  readonly from?: string;

  @OptionalField()
  @ObjectField(
    'What it may do before it pauses and asks; that of the terms of activation when left out.',
    ActivationCeilingBody,
  )
  readonly ceiling?: ActivationCeilingBody;
}

@PolicyRoute()
export class ActivatePolicyRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('activate')
  @HttpCode(200)
  @Roles('analyst')
  @WriteOperation({
    summary: 'Let an approved version decide from a moment on',
    status: 200,
    body: ActivatedBody,
    refusals: [
      'policy.not-found',
      'policy.conflict',
      'policy.not-approved',
      'policy.too-soon',
      'policy.superseded',
      'policy.not-open',
    ],
    key: 'optional',
  })
  async activate(
    @PolicyId() policyId: string,
    @Body() { version, from, ceiling }: ActivatePolicyBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    const asked = { type: 'activate-policy', version, from, ceiling: ceiling && { ...ceiling } } as const;
    return answerOf(await this.commandBus.execute(new PolicyRequest(policyId, asked, origin)), activatedAnswer(version));
  }
}
