import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AmountField,
  Example,
  IdField,
  OptionalField,
  PathId,
  PathIdOf,
  Roles,
  WriteOrigin,
  type Answer,
} from '@limit-ledger/platform';
import { type LineKind } from '@limit-ledger/limits-domain';
import { answerOf } from '../answers/answer.js';
import { FreezeReleaseBody } from '../answers/bodies/terms-write-bodies.js';
import { freezeReleaseAnswer } from '../answers/freeze-release-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { LineField } from '../edge/line-fields.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { ReasonedBody } from '../edge/noted-body.js';

export class ReleaseFreezeBody extends ReasonedBody {
  @Example('release-1')
  @IdField('The release; recognised for ever.')
  readonly releaseId!: string;

  @OptionalField()
  @Example('transaction')
  @LineField('The one line to release; all that it holds when left out.')
  readonly line?: LineKind;

  @OptionalField()
  @Example(2_400_000)
  @AmountField('What is released, off each line at most what remains there; all of it when left out.')
  readonly amount?: number;
}

@MerchantRoute('Terms')
export class ReleaseFreezeRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('freezes/:freezeId/release')
  @Roles('operator', 'reviewer')
  @PathIdOf('freezeId', 'The freeze', 'freeze-1')
  @WriteOperation({
    summary: 'Release a freeze, whole or in part',
    status: 200,
    body: FreezeReleaseBody,
    refusals: ['freeze.not-found', 'id.conflict', 'freeze.exceeds-remaining'],
    key: 'optional',
  })
  async release(
    @MerchantId() merchantId: string,
    @PathId('freezeId', 'freeze.not-found') freezeId: string,
    @Body() body: ReleaseFreezeBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'release-freeze', freezeId, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), freezeReleaseAnswer(freezeId, body.releaseId));
  }
}
