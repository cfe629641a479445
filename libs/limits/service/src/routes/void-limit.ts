import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { KeyedOrigin, PathIdOf, Roles, type Answer } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { ReservationBody } from '../answers/bodies/reservation-body.js';
import { voidAnswer } from '../answers/reservation-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute, OrderId } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class VoidLimitBody extends WriteBody {}

@MerchantRoute('Orders')
export class VoidLimitRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('reservations/:orderId/void')
  @Roles('operator', 'service')
  @PathIdOf('orderId', 'The payment attempt', 'order-1')
  @WriteOperation({
    summary: 'Give back what is not captured',
    status: 200,
    body: ReservationBody,
    refusals: ['reservation.not-found', 'reservation.not-open', 'reservation.expired'],
    key: 'required',
  })
  async void(
    @MerchantId() merchantId: string,
    @OrderId() orderId: string,
    @Body() body: VoidLimitBody,
    @KeyedOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'void-limit', orderId, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), voidAnswer);
  }
}
