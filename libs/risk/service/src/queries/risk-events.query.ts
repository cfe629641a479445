import { Query } from '@nestjs/cqrs';
import type { RiskEventsBody } from '../answers/bodies/risk-events-body.js';

/** A page of the history of a merchant's risk: at most `limit` (1 to 1,000) events from revision `from` on. */
export class RiskEventsQuery extends Query<RiskEventsBody> {
  constructor(
    readonly merchantId: string,
    readonly from: number,
    readonly limit: number,
  ) {
    super();
  }
}
