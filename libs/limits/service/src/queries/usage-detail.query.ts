import { Query } from '@nestjs/cqrs';
import type { Instant } from '@limit-ledger/kernel';
import type { LineKind, Movement } from '@limit-ledger/limits-domain';
import type { Audience } from '../reasons/shown-to.js';
import type { UsageDetail } from './usage-detail.js';

/** Which draws and give-backs are wanted. */
export interface UsageFilter {
  readonly line?: LineKind | undefined;
  readonly orderId?: string | undefined;
  readonly movement?: Movement | undefined;
  /** Effective at or after. */
  readonly from?: Instant | undefined;
  /** Effective before. */
  readonly until?: Instant | undefined;
}

/** Every draw and give-back of a merchant that the filter wants, newest first. */
export class UsageDetailQuery extends Query<UsageDetail> {
  constructor(
    readonly merchantId: string,
    readonly filter: UsageFilter,
    readonly audience: Audience,
  ) {
    super();
  }
}
