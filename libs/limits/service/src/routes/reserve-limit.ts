import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AmountField,
  Example,
  IdField,
  IntegerField,
  KeyedOrigin,
  OptionalField,
  Roles,
  type Answer,
} from '@limit-ledger/platform';
import { type LineKind } from '@limit-ledger/limits-domain';
import { answerOf } from '../answers/answer.js';
import { ReservationBody } from '../answers/bodies/reservation-body.js';
import { reservationAnswer } from '../answers/reservation-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { OrderLinesField } from '../edge/line-fields.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class ReserveLimitBody extends WriteBody {
  @Example('order-1')
  @IdField('The payment attempt; recognised for ever.')
  readonly orderId!: string;

  @Example(4_500_000)
  @AmountField('Financed principal: price less down payment.')
  readonly amount!: number;

  @OptionalField()
  @Example(['transaction'])
  @OrderLinesField()
  readonly lines?: readonly LineKind[];

  @OptionalField()
  @Example(1_800)
  @IntegerField('Time to live in seconds: what is not captured by then is given back.', {
    min: 1,
    max: 2_592_000,
    default: 1_800,
  })
  readonly ttlSeconds?: number;

  @OptionalField()
  @Example('cart-1')
  @IdField('Groups attempts for one order of the merchant.')
  readonly merchantOrderId?: string;

  @OptionalField()
  @Example('store-1')
  @IdField("The merchant's store.")
  readonly storeId?: string;

  @OptionalField()
  @Example('buyer-7f3a')
  @IdField('Opaque pseudonym of the buyer.')
  readonly buyerRef?: string;

  @OptionalField()
  @Example('device-51c0')
  @IdField('Opaque pseudonym of the device that the order was made on. No part of what makes an order the same again.')
  readonly deviceRef?: string;

  @OptionalField()
  @Example('account-9b3d')
  @IdField('Opaque pseudonym of the account that pays or is paid. No part of what makes an order the same again.')
  readonly accountRef?: string;
}

@MerchantRoute('Orders')
export class ReserveLimitRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('reservations')
  @Roles('operator', 'service')
  @WriteOperation({
    summary: 'Hold limit for an order',
    status: 201,
    body: ReservationBody,
    refusals: ['order.conflict', 'line.not-open', 'limit.insufficient', 'order.not-possible'],
    key: 'required',
  })
  async reserve(
    @MerchantId() merchantId: string,
    @Body() body: ReserveLimitBody,
    @KeyedOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'reserve-limit', ...body }, origin);
    return answerOf(await this.commandBus.execute(request), reservationAnswer);
  }
}
