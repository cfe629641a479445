import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AmountField, Example, IdField, KeyedOrigin, OneOfField, PathIdOf, Roles, type Answer } from '@limit-ledger/platform';
import { CAUSES, type Cause } from '@limit-ledger/limits-domain';
import { answerOf } from '../answers/answer.js';
import { ReplenishmentBody } from '../answers/bodies/order-write-bodies.js';
import { replenishmentAnswer } from '../answers/replenishment-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute, OrderId } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class ReplenishLimitBody extends WriteBody {
  @Example('payment-1')
  @IdField('The payment, return or settlement; recognised for ever within its order.')
  readonly replenishmentId!: string;

  @Example(450_000)
  @AmountField('The principal part of it.')
  readonly amount!: number;

  @Example('repayment')
  @OneOfField('Why limit comes back; which causes count on which line is policy.', CAUSES)
  readonly cause!: Cause;
}

@MerchantRoute('Orders')
export class ReplenishLimitRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('reservations/:orderId/replenishments')
  @Roles('operator', 'service')
  @PathIdOf('orderId', 'The payment attempt', 'order-1')
  @WriteOperation({
    summary: 'Give used limit back',
    status: 201,
    body: ReplenishmentBody,
    refusals: ['reservation.not-found', 'id.conflict', 'reservation.not-open', 'replenishment.exceeds-captured'],
    key: 'required',
  })
  async replenish(
    @MerchantId() merchantId: string,
    @OrderId() orderId: string,
    @Body() body: ReplenishLimitBody,
    @KeyedOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'replenish-limit', orderId, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), replenishmentAnswer(body.replenishmentId));
  }
}
