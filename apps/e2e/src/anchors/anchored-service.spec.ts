import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openEventStore } from '@limit-ledger/event-store';
import { LedgerClient } from '../product/ledger-client.js';
import { startProduct } from '@limit-ledger/testing';
import { temporaryFolder } from '../product/temporary-folder.js';

const LIMITCTL = join(process.cwd(), 'dist/apps/limitctl/src/main.js');
const MERCHANTS = 20;

describe('a service that ends', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  const limitctl = (...words: string[]): { readonly code: number | null; readonly text: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [LIMITCTL, ...words, '--data-dir', folder.path], {
      encoding: 'utf8',
    });
    return { code: status, text: stdout + stderr };
  };

  it('has signed the head of every history as it then stands, what was in flight included', async () => {
    const product = await startProduct(folder.path);
    const client = await LedgerClient.connect(product.url);
    for (let merchant = 0; merchant < MERCHANTS; merchant += 1) {
      const registration = { merchantId: `m-${merchant}`, currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
      await client.mustPost('/v1/merchants', registration, `register-${merchant}`);
      await client.mustPost(
        `/v1/merchants/m-${merchant}/lines`,
        { line: 'transaction', approved: 1_000_000 },
        `line-${merchant}`,
      );
    }
    const inFlight = Array.from({ length: 10 * MERCHANTS }, (_, index) => {
      const path = `/v1/merchants/m-${index % MERCHANTS}/reservations`;
      return client.post(path, { orderId: `o-${index}`, amount: 100 }, `reserve-${index}`).then(
        ({ status }) => status,
        () => 0,
      );
    });
    await inFlight[0];
    expect(await product.end('SIGTERM')).toBe(0);
    const accepted = (await Promise.all(inFlight)).filter((status) => status === 201).length;

    const [name, ...others] = readdirSync(join(folder.path, 'heads'));
    expect(others).toEqual([]);
    const lines = readFileSync(join(folder.path, 'heads', name!), 'utf8').split('\n');
    const store = await openEventStore(`sqlite:${join(folder.path, 'events.sqlite')}`, { readOnly: true });
    const heads = await store.heads();
    await store.close();
    expect(lines.slice(1, -2).map((line) => JSON.parse(line) as unknown)).toEqual(heads);
    const ofLimits = heads.filter(({ stream }) => stream.startsWith('merchant-limit-'));
    expect(ofLimits).toHaveLength(MERCHANTS);
    const orders = ofLimits.reduce((sum, { revision }) => sum + revision - 1, 0);
    expect(orders).toBeGreaterThanOrEqual(accepted);
  }, 60_000);

  it('leaves a heads file that the ledger can be held against', () => {
    const heads = join(folder.path, 'heads', readdirSync(join(folder.path, 'heads'))[0]!);
    expect(limitctl('verify', '--against', heads).code).toBe(0);
    const database = new DatabaseSync(join(folder.path, 'events.sqlite'));
    const last = database
      .prepare(`SELECT max(revision) AS last FROM event WHERE stream = (SELECT id FROM stream WHERE name LIKE '%m-7')`)
      .get();
    database.exec(
      `DELETE FROM event WHERE stream = (SELECT id FROM stream WHERE name LIKE '%m-7') AND revision = ${Number(last!['last'])}`,
    );
    database.close();
    expect(limitctl('verify').code).toBe(0);
    const { code, text } = limitctl('verify', '--against', heads);
    expect(code).toBe(1);
    expect(text).toContain(`merchant-limit-m-7 ends before revision ${Number(last!['last'])}`);
    rmSync(`${folder.path}.key`);
    expect(limitctl('verify', '--against', heads).code).toBe(2);
  }, 60_000);
});
