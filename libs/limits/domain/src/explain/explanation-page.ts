import { sumOf, type AmountMinor, type Recorded } from '@limit-ledger/kernel';
import type { LimitEvent, LineDelta, OrderEvent } from '../events.js';
import { isOrderEvent } from '../order-event.js';
import type { LineState } from '../state.js';
import { capsOf, LINE_SUMS, SIGNS, type LineSum } from './explained-field.js';
import type {
  EntryPart,
  EventTrace,
  ExplainedNumber,
  Explanation,
  ExplanationCursor,
  ExplanationEntry,
} from './explanation.js';
import { FIRST_PAGE } from './explanation-cursor.js';

/** The most entries of a page, caps apart. */
export const LARGEST_EXPLANATION_PAGE = 1_000;
/** Orders weighed at a time: most of an old history net to nothing, and which do is known at its end only. */
const MOST_WEIGHED = 10_000;
const REVISIONS_LISTED = 100;

interface Weighed {
  readonly event: EventTrace;
  readonly sums: Partial<Record<LineSum, AmountMinor>>;
  /** Absent for an event that is no order's. */
  readonly orderId?: string;
  readonly revisions: number[];
  events: number;
}

/**
 * Collects one page of what adds up to a number, from the events of the merchant's history in order, beginning with the
 * page's first revision. What is held is bounded, however long the history: a page may have fewer entries than it could,
 * none even, and still not be the last.
 */
export class ExplanationPage {
  private readonly weighed: Weighed[] = [];
  private readonly orders = new Map<string, Weighed>();
  private readonly isAboutOrders: boolean;
  /** The first revision that is left to the next page. */
  private end: number | undefined;

  constructor(
    private readonly number: ExplainedNumber,
    private readonly cursor: ExplanationCursor = FIRST_PAGE,
    private readonly limit = LARGEST_EXPLANATION_PAGE,
    private readonly mostWeighed = MOST_WEIGHED,
  ) {
    const { reserved, used } = SIGNS[number.field];
    this.isAboutOrders = reserved !== undefined || used !== undefined;
  }

  /** Whether another event could still change the page. */
  get isOpen(): boolean {
    return this.end === undefined || this.orders.size > 0;
  }

  /** `traceOf` is asked only where the event begins an entry. */
  add(event: Recorded<LimitEvent>, traceOf: () => EventTrace): void {
    if (isOrderEvent(event)) {
      if (this.isAboutOrders) this.addToOrder(event, traceOf);
      return;
    }
    const delta = this.deltaIn(event);
    if (delta === undefined || this.isPast(event.revision)) return;
    const { line: _, ...sums } = delta;
    this.weighed.push({ event: traceOf(), sums, revisions: [], events: 1 });
  }

  /** The page, when all events up to the revision are in; `line` is the line as of that revision. */
  close(line: LineState): Explanation {
    const entries: ExplanationEntry[] = [];
    let { ordersAtZero } = this.cursor;
    for (const each of this.weighed) {
      const entry = this.entryOf(each);
      if (entry.amount === 0) ordersAtZero += each.events === 0 ? 0 : 1;
      else if (entries.length < this.limit) entries.push(entry);
      else {
        this.end = each.event.revision;
        break;
      }
    }
    if (this.end === undefined)
      entries.push(...capsOf(line, this.number.field).map((cap) => ({ kind: 'cap' as const, ...cap })));
    const { carried } = this.cursor;
    const total = sumOf(carried, ...entries.map(({ amount }) => amount));
    const page = { carried, entries, total, ordersAtZero };
    return this.end === undefined ? page : { ...page, next: { from: this.end, carried: total, ordersAtZero } };
  }

  private addToOrder(event: Recorded<OrderEvent>, traceOf: () => EventTrace): void {
    const { orderId, previousOrderRevision, order } = event.data;
    if (previousOrderRevision === null && order.lines.includes(this.number.line) && !this.isPast(event.revision)) {
      const begun = { event: traceOf(), orderId, sums: {}, revisions: [], events: 0 };
      this.weighed.push(begun);
      this.orders.set(orderId, begun);
    }
    const weighed = this.orders.get(orderId);
    const delta = this.deltaIn(event);
    if (weighed === undefined || delta === undefined) return;
    for (const sum of LINE_SUMS) if (delta[sum] !== undefined) weighed.sums[sum] = (weighed.sums[sum] ?? 0) + delta[sum];
    weighed.events += 1;
    if (weighed.revisions.length < REVISIONS_LISTED) weighed.revisions.push(event.revision);
  }

  /** What the event does to the sums of the number. */
  private deltaIn({ data }: LimitEvent): LineDelta | undefined {
    const delta = 'deltas' in data ? data.deltas.find(({ line }) => line === this.number.line) : undefined;
    return delta !== undefined && LINE_SUMS.some((sum) => this.signed(sum, delta[sum]) !== 0) ? delta : undefined;
  }

  /** Whether an entry that begins at the revision belongs to a later page; the first that does ends this one. */
  private isPast(revision: number): boolean {
    if (this.end === undefined && this.weighed.length === (this.isAboutOrders ? this.mostWeighed : this.limit))
      this.end = revision;
    return this.end !== undefined;
  }

  private entryOf({ event, sums, orderId, revisions, events }: Weighed): Exclude<ExplanationEntry, { readonly kind: 'cap' }> {
    const parts = LINE_SUMS.map((sum): EntryPart => ({ sum, amount: this.signed(sum, sums[sum]) })).filter(
      ({ amount }) => amount !== 0,
    );
    const amount = sumOf(...parts.map((part) => part.amount));
    if (orderId === undefined) return { kind: 'event', amount, parts, event };
    return { kind: 'order', amount, parts, event, orderId, events, revisions };
  }

  private signed(sum: LineSum, amount: AmountMinor = 0): AmountMinor {
    const sign = SIGNS[this.number.field][sum];
    return sign === undefined || amount === 0 ? 0 : sign * amount;
  }
}
