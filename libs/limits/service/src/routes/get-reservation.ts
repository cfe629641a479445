import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Caller, PathIdOf, Roles, ROLES, type AuthorizedCaller } from '@limit-ledger/platform';
import { ReservationLifeBody } from '../answers/bodies/history-bodies.js';
import { audienceOf } from '../edge/audience-of.js';
import { ReadOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute, OrderId } from '../edge/merchant-route.js';
import { ReservationQuery } from '../queries/reservation.query.js';

@MerchantRoute('Orders')
export class GetReservationRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('reservations/:orderId')
  @Roles(...ROLES)
  @PathIdOf('orderId', 'The payment attempt', 'order-1')
  @ReadOperation({
    summary: 'An order with its life',
    status: 200,
    body: ReservationLifeBody,
    refusals: ['reservation.not-found'],
  })
  get(
    @MerchantId() merchantId: string,
    @OrderId() orderId: string,
    @Caller() caller: AuthorizedCaller,
  ): Promise<ReservationLifeBody> {
    return this.queryBus.execute(new ReservationQuery(merchantId, orderId, audienceOf(caller)));
  }
}
