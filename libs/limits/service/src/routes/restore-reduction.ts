import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Example, IdField, PathId, PathIdOf, Roles, WriteOrigin, type Answer } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { RestorationBody } from '../answers/bodies/terms-write-bodies.js';
import { restorationAnswer } from '../answers/reduction-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { ReasonedBody } from '../edge/noted-body.js';

export class RestoreReductionBody extends ReasonedBody {
  @Example('restore-1')
  @IdField('The restoration; recognised for ever.')
  readonly restoreId!: string;
}

@MerchantRoute('Terms')
export class RestoreReductionRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('reductions/:reductionId/restore')
  @Roles('operator', 'reviewer')
  @PathIdOf('reductionId', 'The reduction', 'reduction-1')
  @WriteOperation({
    summary: 'Give a reduction back, whole',
    status: 200,
    body: RestorationBody,
    refusals: ['reduction.not-found', 'id.conflict', 'reduction.conflict', 'amount.exceeds-range'],
    key: 'optional',
  })
  async restore(
    @MerchantId() merchantId: string,
    @PathId('reductionId', 'reduction.not-found') reductionId: string,
    @Body() body: RestoreReductionBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'restore-reduction', reductionId, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), restorationAnswer(reductionId, body.restoreId));
  }
}
