import { assert, type Instant, type Recorded } from '@limit-ledger/kernel';
import { nextTermsDue } from './due/next-terms-due.js';
import type { DueMoment } from './due/due-moment.js';
import type { LimitEvent } from './events.js';
import { evolveMerchant } from './evolve/evolve-merchant.js';
import { OrderBook } from './order-book.js';
import { isOrderEvent } from './order-event.js';
import { emptyRecord } from './record-by-id.js';
import type { LimitState, MerchantState } from './state.js';

const STREAM_PREFIX = 'merchant-limit-';

/** A merchant as its decider sees it: the immutable part, and the book of its orders, which is changed in place. */
export class MerchantLedger {
  private termsDue: { readonly termsRevision: number; readonly next: DueMoment | undefined } | undefined;

  constructor(
    private current: MerchantState,
    readonly orders = new OrderBook(),
  ) {}

  /** `stream` is `merchant-limit-<merchantId>`. */
  static ofStream(stream: string): MerchantLedger {
    assert(stream.startsWith(STREAM_PREFIX), `not a merchant's limits: ${stream}`);
    return new MerchantLedger(initialMerchant(stream.slice(STREAM_PREFIX.length)));
  }

  get merchant(): MerchantState {
    return this.current;
  }

  evolve(event: Recorded<LimitEvent>): void {
    this.current = evolveMerchant(this.current, event);
    if (isOrderEvent(event)) this.orders.evolve(event);
  }

  view(orderId: string | undefined): LimitState {
    const order = orderId === undefined ? undefined : this.orders.get(orderId);
    return order === undefined ? { merchant: this.current } : { merchant: this.current, order };
  }

  /** The earliest moment at which something happens by itself. */
  nextDueAt(): Instant | undefined {
    const terms = this.nextTermsDue()?.dueAt;
    const expiry = this.orders.expiries.first()?.at;
    return expiry === undefined || (terms !== undefined && terms < expiry) ? terms : expiry;
  }

  /** What happens at that moment: of several an expiry first. */
  nextDue(): DueMoment | undefined {
    const terms = this.nextTermsDue();
    const expiry = this.orders.expiries.first();
    if (expiry === undefined || (terms !== undefined && terms.dueAt < expiry.at)) return terms;
    return { type: 'expire-reservation', orderId: expiry.key, dueAt: expiry.at };
  }

  /** Order traffic does not change it, so it is looked for again only after other events. */
  private nextTermsDue(): DueMoment | undefined {
    const { termsRevision } = this.current;
    if (this.termsDue?.termsRevision !== termsRevision) this.termsDue = { termsRevision, next: nextTermsDue(this.current) };
    return this.termsDue.next;
  }
}

/** The merchant before its first event. */
export function initialMerchant(merchantId: string): MerchantState {
  return {
    merchantId,
    revision: -1,
    termsRevision: -1,
    lines: {},
    identityChecks: emptyRecord(),
    freezes: emptyRecord(),
    reductions: emptyRecord(),
    increases: emptyRecord(),
    adjustments: emptyRecord(),
    signalsSeen: emptyRecord(),
    notices: emptyRecord(),
    reevaluations: emptyRecord(),
    lowerings: {},
    heldRaises: [],
  };
}
