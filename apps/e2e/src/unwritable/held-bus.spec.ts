import { join } from 'node:path';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { untilTold } from '../bus/until-told.js';
import { HeldDatabase } from '../product/held-database.js';
import { LedgerClient } from '../product/ledger-client.js';
import { missingOf, readinessOf } from '../product/readiness-of.js';
import { temporaryFolder } from '../product/temporary-folder.js';

const AT = '/v1/merchants/m';
/** A try for the lock takes a second. */
const LONGEST_REQUEST_MILLISECONDS = 800;
const MOST_ORDERS = 2_000;

describe('while another process holds the lock of the message bus', () => {
  const folder = temporaryFolder();
  let product: StartedProduct;
  beforeAll(async () => {
    product = await startProduct(folder.path);
  });
  afterAll(async () => {
    await product.end('SIGKILL');
    folder.remove();
  });

  it('no request waits for it, readiness names it, and what was not told is told when it is let go', async () => {
    const client = await LedgerClient.connect(product.url);
    const register = { merchantId: 'm', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
    await client.mustPost('/v1/merchants', register, 'register');
    await client.mustPost(`${AT}/lines`, { line: 'credit', approved: 1_000_000 }, 'open');
    await untilTold(folder.path);
    const held = new HeldDatabase(join(folder.path, 'bus.sqlite'));
    let orders = 0;
    let slowestMilliseconds = 0;
    try {
      while (missingOf(await readinessOf(product.url)).length === 0 && orders < MOST_ORDERS) {
        const startedAt = performance.now();
        await client.mustPost(`${AT}/reservations`, { orderId: `o-${orders}`, amount: 1 }, `o-${orders++}`);
        slowestMilliseconds = Math.max(slowestMilliseconds, performance.now() - startedAt);
      }
      const ready = await readinessOf(product.url);
      expect([ready.status, missingOf(ready)]).toEqual([200, ['message-bus-writes']]);
    } finally {
      held.letGo();
    }
    expect(slowestMilliseconds).toBeLessThan(LONGEST_REQUEST_MILLISECONDS);
    const told = await untilTold(folder.path);
    expect(told['/limits/merchant-limit-m']).toHaveLength(2 + orders);
    expect(missingOf(await readinessOf(product.url))).toEqual([]);
  }, 60_000);
});
