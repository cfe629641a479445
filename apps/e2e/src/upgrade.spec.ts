import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { runThere } from './backup/documented-commands.js';
import { untilTold } from './bus/until-told.js';
import { LedgerClient, type Answer } from './product/ledger-client.js';
import { missingOf, readinessOf } from './product/readiness-of.js';
import { temporaryFolder } from './product/temporary-folder.js';

const AT = '/v1/merchants/m';
const ORDERS = 500;
const [, LOOKED_AT] =
  /\n3\. `(npx limitctl [^`]+)`, and look at `\/health\/ready`\.\n/.exec(readFileSync('docs/operations.md', 'utf8')) ?? [];

/** What an upgrade may find: computed by other rules, and laid out as the first version did. */
const OLDER: Readonly<Record<string, string>> = {
  'checkpoints.sqlite': `UPDATE stream_checkpoint SET fingerprint = 'of other rules' RETURNING 1`,
  'views.sqlite': `UPDATE view_position SET view = view || '0' WHERE view NOT LIKE '%-published@%' RETURNING 1`,
  'bus.sqlite':
    'DROP INDEX parked_position; DROP TABLE newest_message; ALTER TABLE parked_key DROP COLUMN since; PRAGMA user_version = 1',
};

describe('an upgrade', () => {
  const folder = temporaryFolder();
  let product: StartedProduct;
  let client: LedgerClient;
  let before: string;
  let taken: Answer;

  beforeAll(async () => {
    product = await startProduct(folder.path);
    client = await LedgerClient.connect(product.url);
    const register = { merchantId: 'm', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
    await client.mustPost('/v1/merchants', register, 'register');
    await client.mustPost(`${AT}/lines`, { line: 'credit', approved: 1_000 }, 'open');
    const items = Array.from({ length: ORDERS }, (_, index) => ({ orderId: `o-${index}`, amount: 1 }));
    await client.mustPost(`${AT}/reservations/batch`, { items }, 'batch');
    taken = await client.mustPost(`${AT}/reservations`, { orderId: 'last', amount: 1 }, 'last');
    before = await client.text(`${AT}/limits`);
    await untilTold(folder.path);
    expect(await product.end('SIGTERM')).toBe(0);
    for (const [name, sql] of Object.entries(OLDER)) makeOlder(join(folder.path, name), sql);
    product = await startProduct(folder.path);
    client = await LedgerClient.connect(product.url);
  }, 60_000);
  afterAll(async () => {
    await product.end('SIGKILL');
    folder.remove();
  });

  it('answers as before, recognises what was taken, and is whole', async () => {
    expect(await client.text(`${AT}/limits`)).toBe(before);
    expect(await client.post(`${AT}/reservations`, { orderId: 'last', amount: 1 }, 'last')).toEqual({
      ...taken,
      replayed: true,
    });
    expect(await client.post(`${AT}/reservations`, { orderId: 'o-0', amount: 2 }, 'other')).toMatchObject({ status: 409 });
    await client.mustPost(`${AT}/reservations`, { orderId: 'new', amount: 1 }, 'new');
  });

  it('ends with what the documentation says to look at', async () => {
    expect(LOOKED_AT).toBeDefined();
    expect(await runThere(dirname(folder.path), LOOKED_AT!)).toContain('intact');
    const ready = await readinessOf(product.url);
    expect([ready.status, missingOf(ready)]).toEqual([200, []]);
    const { groups } = (await client.get('/v1/parked')) as { readonly groups: readonly { readonly parkedCount: number }[] };
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.filter(({ parkedCount }) => parkedCount > 0)).toEqual([]);
  });

  it('goes on telling subscribers, in order and without a gap', async () => {
    const told = await untilTold(folder.path);
    expect(told['/limits/merchant-limit-m']!.length).toBeGreaterThan(ORDERS);
  });
});

function makeOlder(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  if (sql.includes('RETURNING')) expect([path, database.prepare(sql).all().length]).not.toEqual([path, 0]);
  else database.exec(sql);
  database.close();
}
