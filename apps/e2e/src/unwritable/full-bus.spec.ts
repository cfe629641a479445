import { startProduct } from '@limit-ledger/testing';
import { LedgerClient } from '../product/ledger-client.js';
import { missingOf, readinessOf } from '../product/readiness-of.js';
import { smallDisk } from '../product/small-disk.js';
import { temporaryFolder } from '../product/temporary-folder.js';
import { untilTold } from '../bus/until-told.js';

const MOST_BATCHES = 200;
const ORDERS_A_BATCH = 200;
const AT = '/v1/merchants/m';

const disk = smallDisk(2);
const test = typeof disk === 'string' ? it.skip : it;
const skipped = typeof disk === 'string' ? ` (skipped: ${disk})` : '';

describe('when the disk of the message bus is full', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  test(`orders go on, readiness names it, and what was not told is told as soon as there is room${skipped}`, async () => {
    if (typeof disk === 'string') return;
    const product = await startProduct(folder.path, { LIMIT_LEDGER_MESSAGE_BUS_URL: `sqlite:${disk.path}/bus.sqlite` });
    try {
      const client = await LedgerClient.connect(product.url);
      const register = { merchantId: 'm', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
      await client.mustPost('/v1/merchants', register, 'register');
      await client.mustPost(`${AT}/lines`, { line: 'credit', approved: 1_000_000_000 }, 'open');

      let batch = 0;
      const orders = async (): Promise<void> => {
        const items = Array.from({ length: ORDERS_A_BATCH }, (_, index) => ({ orderId: `o-${batch}-${index}`, amount: 1 }));
        await client.mustPost(`${AT}/reservations/batch`, { items }, `batch-${batch++}`);
      };
      while (missingOf(await readinessOf(product.url)).length === 0 && batch < MOST_BATCHES) await orders();
      const ready = await readinessOf(product.url);
      expect([ready.status, missingOf(ready)]).toEqual([200, ['message-bus-writes']]);
      await orders();
      expect(await client.get(`${AT}/limits`)).toMatchObject({ lines: [{ reserved: batch * ORDERS_A_BATCH }] });

      disk.enlarge();
      const told = await untilTold(folder.path, disk.path);
      expect(told['/limits/merchant-limit-m']).toHaveLength(2 + batch * ORDERS_A_BATCH);
      expect(missingOf(await readinessOf(product.url))).toEqual([]);
    } finally {
      await product.end('SIGKILL');
      disk.remove();
    }
  }, 60_000);
});
