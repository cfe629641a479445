import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AmountField, Example, IdField, KeyedOrigin, PathIdOf, Roles, type Answer } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { CaptureBody } from '../answers/bodies/order-write-bodies.js';
import { captureAnswer } from '../answers/capture-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute, OrderId } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class CaptureLimitBody extends WriteBody {
  @Example('capture-1')
  @IdField('The capture; recognised for ever within its order.')
  readonly captureId!: string;

  @Example(4_500_000)
  @AmountField('What is captured.')
  readonly amount!: number;
}

@MerchantRoute('Orders')
export class CaptureLimitRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('reservations/:orderId/captures')
  @Roles('operator', 'service')
  @PathIdOf('orderId', 'The payment attempt', 'order-1')
  @WriteOperation({
    summary: 'Capture a reservation, whole or in part',
    status: 201,
    body: CaptureBody,
    refusals: [
      'reservation.not-found',
      'id.conflict',
      'reservation.not-open',
      'reservation.expired',
      'capture.exceeds-reserved',
      'limit.insufficient',
    ],
    key: 'required',
  })
  async capture(
    @MerchantId() merchantId: string,
    @OrderId() orderId: string,
    @Body() body: CaptureLimitBody,
    @KeyedOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'capture-limit', orderId, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), captureAnswer(body.captureId));
  }
}
