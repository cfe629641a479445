import { Query } from '@nestjs/cqrs';
import type { EventsBody } from '../answers/bodies/history-bodies.js';

/** A page of a merchant's history: at most `limit` (1 to 1,000) events from revision `from` on. */
export class EventsQuery extends Query<EventsBody> {
  constructor(
    readonly merchantId: string,
    readonly from: number,
    readonly limit: number,
  ) {
    super();
  }
}
