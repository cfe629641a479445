import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  Example,
  ID_PATTERN,
  InstantField,
  ListField,
  OptionalField,
  Roles,
  WriteOrigin,
  type Answer,
  type Origin,
} from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { backtestedAnswer } from '../answers/backtested-answer.js';
import { BacktestedBody } from '../answers/bodies/backtested-body.js';
import { PolicyRequest } from '../commands/policy-request.js';
import { WriteOperation } from './documented.js';
import { OfVersionBody } from './of-version-body.js';
import { PolicyId, PolicyRoute } from './policy-route.js';

const MOST_MERCHANTS = 1_000;

export class BacktestPolicyBody extends OfVersionBody {
  @OptionalField()
  @Example('2026-10-01T00:00:00.000Z')
  @InstantField('Episodes that it would have opened from then on count (UTC); from the beginning when left out.')
  readonly from?: string;

  @OptionalField()
  @Example('2026-11-01T00:00:00.000Z')
  @InstantField('What was recorded until then is taken in (UTC), not in the future; until now when left out.')
  readonly to?: string;

  @OptionalField()
  @Example(['zhang-shoes'])
  @ListField(
    'The merchants whose histories it is shown; all that risk knows when left out.',
    { pattern: ID_PATTERN.source, words: 'ids of merchants' },
    { max: MOST_MERCHANTS },
  )
  readonly merchantIds?: string[];
}

@PolicyRoute()
export class BacktestPolicyRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('backtests')
  @HttpCode(200)
  @Roles('analyst')
  @WriteOperation({
    summary: 'Tell what a version would have done to the histories of merchants, and keep it',
    status: 200,
    body: BacktestedBody,
    refusals: ['policy.not-found'],
    key: 'optional',
  })
  async backtest(
    @PolicyId() policyId: string,
    @Body() body: BacktestPolicyBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    const { version, from, to, merchantIds } = body;
    const asked = { type: 'backtest-policy', version, from, to, merchantIds } as const;
    return answerOf(await this.commandBus.execute(new PolicyRequest(policyId, asked, origin)), backtestedAnswer);
  }
}
