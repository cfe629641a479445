import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { AssessedOrders } from './assessed-orders.js';

const NEVER = new AbortController().signal;
const order = (index: number): { merchantId: string; orderId: string; consumerRef: string } => ({
  merchantId: `m-${index % 7}`,
  orderId: `o-${index}`,
  consumerRef: 'buyer-1',
});

describe('orders that somebody was assessed for', () => {
  let viewStore: ViewStore;
  let queries = 0;
  beforeEach(async () => {
    viewStore = await openViewStore('sqlite::memory:');
    queries = 0;
  });
  afterEach(() => viewStore.close());

  const opened = (mostRemembered?: number): AssessedOrders => {
    const query: ViewStore['query'] = (view, question) => {
      queries += 1;
      return viewStore.query(view, question);
    };
    const counted = { position: viewStore.position.bind(viewStore), apply: viewStore.apply.bind(viewStore), query };
    return new AssessedOrders(counted, mostRemembered);
  };
  const lookedUp = async (orders: AssessedOrders, index: number): Promise<boolean> => {
    const before = queries;
    await orders.consumersOf(order(index).merchantId, order(index).orderId);
    return queries > before;
  };

  it('are found, those of before this process too, and most others are not looked for', async () => {
    const earlier = opened();
    await Promise.all(Array.from({ length: 2_500 }, (_, index) => earlier.add(order(index))));
    const orders = opened();
    expect(await lookedUp(orders, 9_000)).toBe(true);
    await orders.learn(NEVER);
    await orders.add(order(2_500));
    for (let index = 0; index <= 2_500; index++) {
      expect(await orders.consumersOf(order(index).merchantId, order(index).orderId)).toEqual(['buyer-1']);
    }
    expect(await orders.consumersOf('m-1', 'o-0')).toEqual([]);
    const before = queries;
    for (let index = 3_000; index < 4_000; index++) await orders.consumersOf(order(index).merchantId, order(index).orderId);
    expect(queries - before).toBeLessThan(10);
  });

  it('are found where another process added them after this one had learned all', async () => {
    const [orders, another] = [opened(), opened()];
    await orders.learn(NEVER);
    expect(await orders.consumersOf(order(1).merchantId, order(1).orderId)).toEqual([]);
    await Promise.all([another.add(order(1)), orders.add(order(2)), another.add(order(3))]);
    await new Promise((resolve) => setImmediate(resolve));
    for (const index of [1, 2, 3]) {
      expect(await orders.consumersOf(order(index).merchantId, order(index).orderId)).toEqual(['buyer-1']);
    }
  });

  it('are looked for each where there are too many to remember', async () => {
    const orders = opened(1_500);
    await Promise.all(Array.from({ length: 1_700 }, (_, index) => orders.add(order(index))));
    await orders.learn(NEVER);
    expect(await lookedUp(orders, 9_000)).toBe(true);
  });
});
