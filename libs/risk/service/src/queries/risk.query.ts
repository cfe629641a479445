import { Query } from '@nestjs/cqrs';
import type { RiskBody } from '../answers/bodies/risk-body.js';

/** What risk knows of a merchant, and the rules that stand on it. */
export class RiskQuery extends Query<RiskBody> {
  constructor(readonly merchantId: string) {
    super();
  }
}
