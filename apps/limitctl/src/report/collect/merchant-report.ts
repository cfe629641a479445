import type { StoredEvent } from '@limit-ledger/event-store';
import type { Instant, Recorded } from '@limit-ledger/kernel';
import { isOrderEvent, type LimitEvent, type OrderEvent } from '@limit-ledger/limits-domain';
import { merchantOfStream } from '@limit-ledger/limits-service';
import type { ExportedStream } from '../../export/export-sink.js';
import { brokenHistory } from '../../export/manifest.js';
import { MerchantFold } from '../../export/merchant-fold.js';
import { metadataOfStored } from '../../export/metadata-of-stored.js';
import { courseStepOf } from './course-step-of.js';
import { Courses } from './courses.js';
import { GiveBacks } from './give-backs.js';
import { LineHistories } from './line-histories.js';
import { NewestById } from './newest-by-id.js';
import { OrderTotals } from './order-totals.js';
import type { ReportContent, ReportedOrder } from './report-content.js';

const MOST_COURSES = 100;
const MOST_DECISIONS = 200;
const MOST_ORDERS = 100;

/** Gathers what a report of one merchant says, page by page and in bounded memory. */
export class MerchantReport {
  readonly fold = new MerchantFold();
  private readonly lines = new LineHistories();
  private readonly courses = {
    freeze: new Courses(MOST_COURSES),
    reduction: new Courses(MOST_COURSES),
    increase: new Courses(MOST_COURSES),
    decision: new Courses(MOST_DECISIONS),
  };
  private readonly totals = new OrderTotals();
  private readonly giveBacks = new GiveBacks();
  private readonly orders = new NewestById<ReportedOrder>(MOST_ORDERS);
  private firstRecordedTime: Instant | undefined;

  take(page: readonly StoredEvent[]): void {
    this.fold.take(page, (event, stored) => this.takeFolded(event, stored));
  }

  content(exported: ExportedStream, madeAt: Instant): ReportContent {
    const { freeze, reduction, increase, decision } = this.courses;
    return {
      merchantId: merchantOfStream(exported.stream) ?? exported.stream,
      madeAt,
      head: exported.head,
      events: exported.events,
      verification: exported.verification,
      broken: brokenHistory(exported, this.fold.fault),
      firstRecordedTime: this.firstRecordedTime,
      merchant: this.fold.merchant,
      lines: this.lines.all(),
      freezes: freeze.shown(),
      reductions: reduction.shown(),
      increases: increase.shown(),
      decisions: decision.shown(),
      orderTotals: this.totals.all(),
      giveBacks: this.giveBacks.all(),
      orders: this.orders.newestFirst(),
    };
  }

  private takeFolded(event: Recorded<LimitEvent>, stored: StoredEvent): void {
    this.firstRecordedTime ??= event.recordedTime;
    this.lines.take(event);
    if (isOrderEvent(event)) return this.takeOrder(event);
    const placed = courseStepOf(event, metadataOfStored(stored));
    if (placed !== undefined) this.courses[placed.kind].add(placed.id, placed.step);
  }

  private takeOrder(event: Recorded<LimitEvent> & OrderEvent): void {
    this.totals.take(event);
    this.giveBacks.take(event);
    const { orderId, order } = event.data;
    const { revision, effectiveTime } = event;
    this.orders.touch(orderId, () => ({ orderId, revision, effectiveTime, ...order }));
  }
}
