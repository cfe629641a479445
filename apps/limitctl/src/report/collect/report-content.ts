import type { ChainVerification, Head } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import type { MerchantState, OrderAfter } from '@limit-ledger/limits-domain';
import type { BrokenHistory } from '../../export/manifest.js';
import type { Course, Shown } from './course.js';
import type { CauseTotal } from './give-backs.js';
import type { LineHistory } from './line-histories.js';
import type { StatusTotal } from './order-totals.js';

/** An order as its last event left it. */
export interface ReportedOrder extends OrderAfter {
  readonly orderId: string;
  readonly revision: number;
  readonly effectiveTime: Instant;
}

/** Everything that a report of one merchant says; its size does not grow with the history. */
export interface ReportContent {
  readonly merchantId: string;
  readonly madeAt: Instant;
  readonly head: Head;
  /** Events that were read. */
  readonly events: number;
  readonly verification: ChainVerification;
  /** The first thing that does not hold: then everything is as of the event before it. */
  readonly broken: BrokenHistory | undefined;
  readonly firstRecordedTime: Instant | undefined;
  /** As far as the history adds up; `undefined` when not even its first event can be read. */
  readonly merchant: MerchantState | undefined;
  readonly lines: readonly LineHistory[];
  readonly freezes: Shown<Course>;
  readonly reductions: Shown<Course>;
  readonly increases: Shown<Course>;
  readonly decisions: Shown<Course>;
  readonly orderTotals: readonly StatusTotal[];
  readonly giveBacks: readonly CauseTotal[];
  /** The one touched last comes first. */
  readonly orders: readonly ReportedOrder[];
}
