import { Query } from '@nestjs/cqrs';
import type { HealthCheckBody } from './bodies/health-check-body.js';
import type { SuggestedLimitBody } from './bodies/suggested-limit-body.js';

/** How healthy a merchant's trade is, as risk knows it. */
export class HealthCheckQuery extends Query<HealthCheckBody> {
  constructor(readonly merchantId: string) {
    super();
  }
}

/** What a merchant's next re-evaluation would come to. */
export class SuggestedLimitQuery extends Query<SuggestedLimitBody> {
  constructor(
    readonly merchantId: string,
    /** Whether the version of the policy is told: not to merchants. */
    readonly withPolicy: boolean,
  ) {
    super();
  }
}
