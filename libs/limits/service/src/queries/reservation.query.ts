import { Query } from '@nestjs/cqrs';
import type { ReservationLifeBody } from '../answers/bodies/history-bodies.js';
import type { Audience } from '../reasons/shown-to.js';

/** An order as it stands, with its life. */
export class ReservationQuery extends Query<ReservationLifeBody> {
  constructor(
    readonly merchantId: string,
    readonly orderId: string,
    readonly audience: Audience,
  ) {
    super();
  }
}
