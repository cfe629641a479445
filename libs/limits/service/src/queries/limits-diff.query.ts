import { Query } from '@nestjs/cqrs';
import type { LimitsDiffBody } from '../answers/bodies/limits-diff-body.js';

/** A page of events: those from `eventsFrom` on (default: all), at most `limit` (1 to 1,000). */
export interface EventsWanted {
  readonly eventsFrom?: number | undefined;
  readonly limit?: number | undefined;
}

/** What differs in a merchant's limits between two revisions, in either direction. */
export class LimitsDiffQuery extends Query<LimitsDiffBody> {
  constructor(
    readonly merchantId: string,
    readonly from: number,
    readonly to: number,
    readonly wanted: EventsWanted = {},
  ) {
    super();
  }
}
