import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import type { ConsumerEventOf } from '@limit-ledger/risk-domain';
import type { ViewStore } from '@limit-ledger/view-store';
import { ASSESSED_ORDERS_TABLE, ASSESSED_ORDERS_VIEW } from './assessed-orders-view.js';
import { OrderFilter } from './order-filter.js';

/** An order at its merchant, and a consumer who was, or is about to be, assessed for it. */
export interface AssessedOrder {
  readonly merchantId: string;
  readonly orderId: string;
  readonly consumerRef: string;
}

/** A statement carries a bounded number of values. */
const ROWS_A_STATEMENT = 300;
const ROWS_A_PAGE = 1_000;
const NEVER = new AbortController().signal;

/**
 * Which consumers an order is about, in the view store. A row is written before an assessment is decided: whatever limits
 * tells of its order afterwards finds it. Rows of assessments that were refused are in vain and harmless.
 */
export class AssessedOrders {
  private pending: AssessedOrder[] = [];
  private saving: Promise<void> | undefined;
  /** All that were added up to a place, by whatever process. */
  private readonly filter = new OrderFilter();
  private learnedTo = 0;
  private learned = 0;
  private news: Promise<void> | undefined;
  private isFilterWhole = false;

  constructor(
    private readonly viewStore: Pick<ViewStore, 'position' | 'apply' | 'query'>,
    private readonly mostRemembered = OrderFilter.mostOrders,
  ) {}

  /** Settles when it is kept; what is added at a time is written together. Throws `ViewStoreUnavailable`. */
  add(order: AssessedOrder): Promise<void> {
    this.pending.push(order);
    this.saving ??= Promise.resolve().then(() => this.savePending());
    return this.saving;
  }

  /** Throws `ViewStoreUnavailable`. */
  async consumersOf(merchantId: string, orderId: string): Promise<readonly string[]> {
    if (this.isFilterWhole && (await this.isUnassessed(merchantId, orderId))) return [];
    const rows = await this.viewStore.query(ASSESSED_ORDERS_VIEW, (tables) =>
      tables
        .selectFrom(ASSESSED_ORDERS_TABLE)
        .where('merchant_id', '=', merchantId)
        .where('order_id', '=', orderId)
        .select('consumer_ref')
        .execute(),
    );
    return rows.map(({ consumer_ref: consumerRef }) => consumerRef);
  }

  /** Finds the rows again from the events, where they were lost or never kept. Throws what the stores throw. */
  async rebuild(store: Pick<EventStore, 'follow'>, signal: AbortSignal): Promise<void> {
    if ((await this.viewStore.position(ASSESSED_ORDERS_VIEW)) !== undefined) return;
    for await (const page of store.follow(undefined, signal)) {
      if (page.length === 0) return this.viewStore.apply(ASSESSED_ORDERS_VIEW, 'rebuilt', async () => undefined);
      await this.save(page.flatMap(orderOf));
    }
  }

  /**
   * Learns which orders there are, so that most of the others need not be looked up: limits tells of every order, and nobody
   * was assessed for most. Not where there are too many to remember. Throws `ViewStoreUnavailable`.
   */
  async learn(signal: AbortSignal): Promise<void> {
    let isMore = true;
    while (isMore && !signal.aborted && this.learned <= this.mostRemembered) isMore = await this.learnPage();
    this.isFilterWhole = !isMore && this.learned <= this.mostRemembered;
  }

  /** Whether nobody was assessed for the order; what was added meanwhile, here or elsewhere, is asked for once a turn. */
  private async isUnassessed(merchantId: string, orderId: string): Promise<boolean> {
    if (this.filter.mayHold(merchantId, orderId)) return false;
    if (this.news === undefined) {
      setImmediate(() => (this.news = undefined));
      this.news = this.learn(NEVER);
    }
    await this.news;
    return this.isFilterWhole && !this.filter.mayHold(merchantId, orderId);
  }

  /** Whether there may be more. */
  private async learnPage(): Promise<boolean> {
    const page = await this.viewStore.query(ASSESSED_ORDERS_VIEW, (tables) =>
      tables
        .selectFrom(ASSESSED_ORDERS_TABLE)
        .where('place', '>', this.learnedTo)
        .select(['merchant_id', 'order_id', 'place'])
        .orderBy('place')
        .limit(ROWS_A_PAGE)
        .execute(),
    );
    for (const row of page) this.filter.note({ merchantId: row.merchant_id, orderId: row.order_id });
    this.learned += page.length;
    this.learnedTo = Number(page.at(-1)?.place ?? this.learnedTo);
    return page.length === ROWS_A_PAGE;
  }

  private savePending(): Promise<void> {
    const orders = this.pending;
    this.pending = [];
    this.saving = undefined;
    return this.save(orders);
  }

  private async save(orders: readonly AssessedOrder[]): Promise<void> {
    if (orders.length === 0) return;
    await this.viewStore.apply(ASSESSED_ORDERS_VIEW, undefined, async (tables) => {
      const last = tables.selectFrom(ASSESSED_ORDERS_TABLE).select(({ fn }) => fn.max('place').as('place'));
      // One after another with every other write of the store, so that what is added later has a later place.
      const before = Number((await last.executeTakeFirst())?.place ?? 0);
      const rows = orders.map(({ merchantId, orderId, consumerRef }, index) => ({
        merchant_id: merchantId,
        order_id: orderId,
        consumer_ref: consumerRef,
        place: before + 1 + index,
      }));
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        const part = rows.slice(from, from + ROWS_A_STATEMENT);
        await tables
          .insertInto(ASSESSED_ORDERS_TABLE)
          .values(part)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    });
  }
}

function orderOf({ type, data }: StoredEvent): readonly AssessedOrder[] {
  if (type !== 'assessment-accepted') return [];
  const { merchantId, orderId, consumerRef } = JSON.parse(data) as ConsumerEventOf<'assessment-accepted'>['data'];
  return [{ merchantId, orderId, consumerRef }];
}
