import { brokenLink } from '../history/broken-link.js';
import { LedgerClient, type Answer } from '../product/ledger-client.js';
import { smallDisk } from '../product/small-disk.js';
import { missingOf, readinessOf } from '../product/readiness-of.js';
import { untilTold } from '../bus/until-told.js';
import { startProduct } from '@limit-ledger/testing';

const MOST_BATCHES = 500;
const ORDERS_A_BATCH = 200;
const BATCHES_AFTERWARDS = 10;
const AT = '/v1/merchants/m';

interface Items {
  readonly items: readonly { readonly orderId: string; readonly status: unknown }[];
}

/** Ids of the orders of the batch that were acknowledged; none of a batch that was turned away whole. */
async function acknowledged(client: LedgerClient, batch: number): Promise<readonly string[]> {
  const items = Array.from({ length: ORDERS_A_BATCH }, (_, index) => ({ orderId: `order-${batch}-${index}`, amount: 1 }));
  const answer = await client.post(`${AT}/reservations/batch`, { items }, `batch-${batch}`);
  if (answer.status !== 200)
    expect(answer).toMatchObject({ status: 503, text: expect.stringContaining('"code":"overloaded"') });
  const { items: answers = [] } = JSON.parse(answer.text) as Partial<Items>;
  return answers.filter(({ status }) => status === 'reserved').map(({ orderId }) => orderId);
}

const disk = smallDisk(6);
const test = typeof disk === 'string' ? it.skip : it;

describe('on a disk that fills up', () => {
  test(`writes are refused, reads go on, and all goes on by itself${typeof disk === 'string' ? ` (skipped: ${disk})` : ''}`, async () => {
    if (typeof disk === 'string') return;
    const product = await startProduct(disk.path);
    try {
      const client = await LedgerClient.connect(product.url);
      const register = { merchantId: 'm', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
      await client.mustPost('/v1/merchants', register, 'register');
      await client.mustPost(`${AT}/lines`, { line: 'credit', approved: 1_000_000_000 }, 'open');

      const kept: string[] = [];
      let batch = 0;
      for (let isFull = false; !isFull && batch < MOST_BATCHES; batch++) {
        const ids = await acknowledged(client, batch);
        kept.push(...ids);
        isFull = ids.length === 0;
      }
      expect(batch).toBeLessThan(MOST_BATCHES);
      for (const last = batch + BATCHES_AFTERWARDS; batch < last; batch++) kept.push(...(await acknowledged(client, batch)));
      // Where a large write found no room a small one may.
      let refused: Answer | undefined;
      for (let index = 0; refused === undefined && index < MOST_BATCHES; index++) {
        const answer = await client.post(`${AT}/reservations`, { orderId: `small-${index}`, amount: 1 }, `small-${index}`);
        if (answer.status === 201) kept.push(`small-${index}`);
        else refused = answer;
      }
      expect(refused).toMatchObject({ status: 503, text: expect.stringContaining('nothing was accepted') });
      const ready = await readinessOf(product.url);
      expect([ready.status, ready.dependencies['event-store'], missingOf(ready)]).toEqual([
        200,
        'up',
        expect.arrayContaining(['event-store-writes']),
      ]);
      expect(await client.get(`${AT}/limits`)).toMatchObject({ lines: [{ reserved: kept.length }] });
      expect(await client.get(`${AT}/reservations/${kept[0]}`)).toMatchObject({ status: 'reserved' });

      disk.enlarge();
      await client.mustPost(`${AT}/reservations`, { orderId: 'late', amount: 1 }, 'late');
      const history = await client.history('m');
      const reserved = history.filter(({ type }) => type === 'limit-reserved').map(({ data }) => data.orderId);
      expect(reserved).toEqual([...kept, 'late']);
      expect(brokenLink('merchant-limit-m', history)).toBeUndefined();
      await untilTold(disk.path);
      expect(missingOf(await readinessOf(product.url))).toEqual([]);
    } finally {
      await product.end('SIGKILL');
      disk.remove();
    }
  });
});
