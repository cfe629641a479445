import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Example, IdField, PathId, PathIdOf, Roles, WriteOrigin, type Answer } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { FreezeConfirmationBody } from '../answers/bodies/terms-write-bodies.js';
import { freezeConfirmationAnswer } from '../answers/freeze-confirmation-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { NotedBody } from '../edge/noted-body.js';

export class ConfirmFreezeBody extends NotedBody {
  @Example('confirm-1')
  @IdField('The confirmation; recognised for ever.')
  readonly confirmId!: string;
}

@MerchantRoute('Terms')
export class ConfirmFreezeRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('freezes/:freezeId/confirm')
  @Roles('operator', 'reviewer')
  @PathIdOf('freezeId', 'The freeze', 'freeze-1')
  @WriteOperation({
    summary: 'Confirm a freeze: it does not end by itself',
    status: 200,
    body: FreezeConfirmationBody,
    refusals: ['freeze.not-found', 'id.conflict'],
    key: 'optional',
  })
  async confirm(
    @MerchantId() merchantId: string,
    @PathId('freezeId', 'freeze.not-found') freezeId: string,
    @Body() body: ConfirmFreezeBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'confirm-freeze', freezeId, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), freezeConfirmationAnswer(freezeId, body.confirmId));
  }
}
