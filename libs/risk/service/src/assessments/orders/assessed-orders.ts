import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import type { ConsumerEventOf } from '@limit-ledger/risk-domain';
import type { ViewStore } from '@limit-ledger/view-store';
import { ASSESSED_ORDERS_TABLE, ASSESSED_ORDERS_VIEW } from './assessed-orders-view.js';

/** An order at its merchant, and a consumer who was, or is about to be, assessed for it. */
export interface AssessedOrder {
  readonly merchantId: string;
  readonly orderId: string;
  readonly consumerRef: string;
}

/** A statement carries a bounded number of values. */
const ROWS_A_STATEMENT = 300;

/**
 * Which consumers an order is about, in the view store. A row is written before an assessment is decided: whatever limits
 * tells of its order afterwards finds it. Rows of assessments that were refused are in vain and harmless.
 */
export class AssessedOrders {
  private pending: AssessedOrder[] = [];
  private saving: Promise<void> | undefined;

  constructor(private readonly viewStore: Pick<ViewStore, 'position' | 'apply' | 'query'>) {}

  /** Settles when it is kept; what is added at a time is written together. Throws `ViewStoreUnavailable`. */
  add(order: AssessedOrder): Promise<void> {
    this.pending.push(order);
    this.saving ??= Promise.resolve().then(() => this.savePending());
    return this.saving;
  }

  /** Throws `ViewStoreUnavailable`. */
  async consumersOf(merchantId: string, orderId: string): Promise<readonly string[]> {
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

  private savePending(): Promise<void> {
    const orders = this.pending;
    this.pending = [];
    this.saving = undefined;
    return this.save(orders);
  }

  private async save(orders: readonly AssessedOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const rows = orders.map(({ merchantId, orderId, consumerRef }) => ({
      merchant_id: merchantId,
      order_id: orderId,
      consumer_ref: consumerRef,
    }));
    await this.viewStore.apply(ASSESSED_ORDERS_VIEW, undefined, async (tables) => {
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
