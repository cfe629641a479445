import { Query } from '@nestjs/cqrs';
import type { Instant } from '@limit-ledger/kernel';
import type { Audience } from '../reasons/shown-to.js';
import type { LimitsBody } from '../answers/bodies/limits-body.js';

/** A moment to look back to: a revision, or what was known and what was true by some instant. */
export type LimitsPoint =
  | { readonly revision: number }
  | { readonly recordedAsOf?: Instant | undefined; readonly effectiveAsOf?: Instant | undefined };

/** A merchant's limits, now or as of a point. */
export class LimitsQuery extends Query<LimitsBody> {
  constructor(
    readonly merchantId: string,
    readonly point?: LimitsPoint,
    readonly audience: Audience = 'internal',
  ) {
    super();
  }
}
