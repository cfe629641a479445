import { assert, assertNever, type AmountMinor, type Instant, type Recorded } from '@limit-ledger/kernel';
import type { ConsumerEvent } from './consumer-events.js';
import type { Repayment, RepaymentOutcome } from './consumer-commands.js';
import { orderKey, owedOf, type ConsumerOrder } from './consumer-order.js';
import { consumerOfStream } from './consumer-stream.js';
import type { AssessmentDecided, AssessmentView, ConsumerView } from './consumer-view.js';
import { nextMonthStart } from './due/next-month-start.js';
import { orderAfterNote } from './order-after-note.js';

interface KnownAssessment {
  readonly decided: AssessmentDecided;
  readonly decidedAt: Instant;
}

const NOTHING_NOTED: Readonly<Record<RepaymentOutcome, number>> = { 'on-time': 0, late: 0, missed: 0 };

/** What is known of one consumer; changed in place by its events alone. */
export class Consumer {
  revision = -1;
  /** `undefined` until the first regrading that says one. */
  grade: string | undefined;
  /** Since the last regrading. */
  noted = NOTHING_NOTED;
  /** When the next one is; `undefined` while nothing was noted. */
  regradedAt: Instant | undefined;
  readonly assessments = new Map<string, KnownAssessment>();
  readonly orders = new Map<string, ConsumerOrder>();
  readonly repayments = new Map<string, Repayment>();

  constructor(readonly consumerRef: string) {}

  static ofStream(stream: string): Consumer {
    const consumerRef = consumerOfStream(stream);
    assert(consumerRef !== undefined, `${stream} is a consumer's stream`);
    return new Consumer(consumerRef);
  }

  order(merchantId: string, orderId: string): ConsumerOrder | undefined {
    return this.orders.get(orderKey(merchantId, orderId));
  }

  get held(): AmountMinor {
    return this.sumOver(({ held }) => held);
  }

  get owed(): AmountMinor {
    return this.sumOver(owedOf);
  }

  view(key: string | undefined): ConsumerView {
    const { consumerRef, revision, grade, held, owed, noted, regradedAt } = this;
    const found = key === undefined ? {} : { assessment: this.assessmentView(key), repayment: this.repayments.get(key) };
    return { consumerRef, revision, grade, held, owed, noted, regradedAt, ...found };
  }

  evolve(event: Recorded<ConsumerEvent>): void {
    this.revision = event.revision;
    switch (event.type) {
      case 'assessment-accepted': {
        const { assessmentId, merchantId, orderId, held, holdEndsAt } = event.data;
        this.assessments.set(assessmentId, { decided: event, decidedAt: event.recordedTime });
        const before = this.order(merchantId, orderId);
        this.put({
          ...{ assessmentId, merchantId, orderId, status: 'assessed', held, holdEndsAt },
          ...{ captured: 0, givenBack: new Map(), notedRevision: before?.notedRevision ?? -1 },
        });
        return;
      }
      case 'assessment-refused':
        this.assessments.set(event.data.assessmentId, { decided: event, decidedAt: event.recordedTime });
        return;
      case 'order-noted':
        return this.put(orderAfterNote(this.knownOrder(event.data), event));
      case 'hold-released':
        // What another buyer bought is none of this one's.
        if (event.data.cause === 'other-buyer')
          return void this.orders.delete(orderKey(event.data.merchantId, event.data.orderId));
        return this.put(orderAfterNote(this.knownOrder(event.data), event));
      case 'repayment-noted': {
        const { repaymentId, dueOn, outcome } = event.data;
        this.repayments.set(repaymentId, { repaymentId, dueOn, outcome });
        this.noted = { ...this.noted, [outcome]: this.noted[outcome] + 1 };
        this.regradedAt ??= nextMonthStart(event.recordedTime);
        return;
      }
      case 'grade-changed':
      case 'grade-kept':
        if (!('grade' in event.data)) return void (this.regradedAt = nextMonthStart(event.effectiveTime));
        this.grade = event.data.grade;
        this.noted = NOTHING_NOTED;
        this.regradedAt = undefined;
        return;
      default:
        return assertNever(event);
    }
  }

  private knownOrder({ merchantId, orderId }: { readonly merchantId: string; readonly orderId: string }): ConsumerOrder {
    const order = this.order(merchantId, orderId);
    assert(order !== undefined, `order ${orderId} was assessed`);
    return order;
  }

  private put(order: ConsumerOrder): void {
    this.orders.set(orderKey(order.merchantId, order.orderId), order);
  }

  private assessmentView(assessmentId: string): AssessmentView | undefined {
    const known = this.assessments.get(assessmentId);
    if (known === undefined) return undefined;
    const { merchantId, orderId } = known.decided.data;
    const order = this.order(merchantId, orderId);
    if (order?.assessmentId !== assessmentId) return known;
    return { ...known, order: { status: order.status, held: order.held, owed: owedOf(order) } };
  }

  /** What is told of orders is bounded one by one, and their sum may be none that an event could hold. */
  private sumOver(amountOf: (order: ConsumerOrder) => AmountMinor): AmountMinor {
    let sum = 0;
    for (const order of this.orders.values()) sum = Math.min(Number.MAX_SAFE_INTEGER, sum + amountOf(order));
    return sum;
  }
}
