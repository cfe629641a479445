import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AmountField, Example, IdField, KeyedOrigin, OptionalField, Roles, type Answer } from '@limit-ledger/platform';
import type { LineKind } from '@limit-ledger/limits-domain';
import { answerOf } from '../answers/answer.js';
import { BookingBody } from '../answers/bodies/order-write-bodies.js';
import { bookingAnswer } from '../answers/booking-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { OrderLinesField } from '../edge/line-fields.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class BookLimitBody extends WriteBody {
  @Example('order-1')
  @IdField('The payment attempt; recognised for ever.')
  readonly orderId!: string;

  @Example(4_500_000)
  @AmountField('What is used.')
  readonly amount!: number;

  @OptionalField()
  @Example(['credit'])
  @OrderLinesField()
  readonly lines?: readonly LineKind[];
}

@MerchantRoute('Orders')
export class BookLimitRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('bookings')
  @Roles('operator')
  @WriteOperation({
    summary: 'Reserve and capture in one, beyond the limit too',
    status: 201,
    body: BookingBody,
    refusals: ['order.conflict', 'line.not-open', 'amount.exceeds-range'],
    key: 'required',
  })
  async book(@MerchantId() merchantId: string, @Body() body: BookLimitBody, @KeyedOrigin() origin: Origin): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'book-limit', ...body }, origin);
    return answerOf(await this.commandBus.execute(request), bookingAnswer);
  }
}
