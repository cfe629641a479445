import type { View } from '@limit-ledger/view-store';

export const ASSESSED_ORDERS_TABLE = 'assessed_orders_v2';

export const ASSESSED_ORDERS_VIEW: View<{
  readonly [ASSESSED_ORDERS_TABLE]: {
    readonly merchant_id: string;
    readonly order_id: string;
    readonly consumer_ref: string;
    /** In the order in which they were added, by whatever process. */
    readonly place: number;
  };
}> = {
  name: 'assessed-orders',
  version: 2,
  tables: [ASSESSED_ORDERS_TABLE],
  define: async (schema) => {
    await schema
      .createTable(ASSESSED_ORDERS_TABLE)
      .ifNotExists()
      .addColumn('merchant_id', 'text', (column) => column.notNull())
      .addColumn('order_id', 'text', (column) => column.notNull())
      .addColumn('consumer_ref', 'text', (column) => column.notNull())
      .addColumn('place', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${ASSESSED_ORDERS_TABLE}_key`, ['merchant_id', 'order_id', 'consumer_ref'])
      .execute();
    const byPlace = schema.createIndex(`${ASSESSED_ORDERS_TABLE}_by_place`).ifNotExists();
    await byPlace.on(ASSESSED_ORDERS_TABLE).column('place').execute();
  },
};
