import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Example, IdField, KeyedOrigin, PathIdOf, ReasonCodeField, Roles, type Answer } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { ReversalBody } from '../answers/bodies/order-write-bodies.js';
import { reversalAnswer } from '../answers/reversal-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute, OrderId } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class ReverseReplenishmentBody extends WriteBody {
  @Example('bounce-1')
  @IdField('The reversal; recognised for ever within its order.')
  readonly reversalId!: string;

  @Example('payment-1')
  @IdField('The payment that bounced.')
  readonly replenishmentId!: string;

  @Example('bounced-debit')
  @ReasonCodeField('Public reason; see GET /v1/reason-codes.')
  readonly reasonCode!: string;
}

@MerchantRoute('Orders')
export class ReverseReplenishmentRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('reservations/:orderId/reversals')
  @Roles('operator', 'service')
  @PathIdOf('orderId', 'The payment attempt', 'order-1')
  @WriteOperation({
    summary: 'Record a bounced payment: used rises again',
    status: 201,
    body: ReversalBody,
    refusals: ['reservation.not-found', 'replenishment.not-found', 'id.conflict'],
    key: 'required',
  })
  async reverse(
    @MerchantId() merchantId: string,
    @OrderId() orderId: string,
    @Body() body: ReverseReplenishmentBody,
    @KeyedOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'reverse-replenishment', orderId, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), reversalAnswer(body.reversalId, body.replenishmentId));
  }
}
