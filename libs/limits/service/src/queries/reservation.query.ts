import { Query } from '@nestjs/cqrs';
import type { ReservationLifeBody } from '../answers/bodies/history-bodies.js';

/** An order as it stands, with its life. */
export class ReservationQuery extends Query<ReservationLifeBody> {
  constructor(
    readonly merchantId: string,
    readonly orderId: string,
  ) {
    super();
  }
}
