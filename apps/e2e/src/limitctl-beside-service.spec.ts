import { readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerClient } from './product/ledger-client.js';
import { runLimitctl, startLimitctl } from './product/started-limitctl.js';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { temporaryFolder } from './product/temporary-folder.js';

const MERCHANT = '/v1/merchants/m-1';

describe('limitctl beside a running service', () => {
  const folder = temporaryFolder();
  let product: StartedProduct;
  let client: LedgerClient;
  const limitctl = (...words: string[]) => runLimitctl([...words, '--data-dir', folder.path]);

  beforeAll(async () => {
    product = await startProduct(folder.path);
    client = await LedgerClient.connect(product.url);
    const particulars = { merchantId: 'm-1', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-02' };
    await client.mustPost('/v1/merchants', particulars, 'register');
    await client.mustPost(`${MERCHANT}/lines`, { line: 'transaction', approved: 10_000_000 }, 'line');
    await reserve('order-1');
    await client.mustPost(`${MERCHANT}/reservations/order-1/captures`, { captureId: 'c-1', amount: 100 }, 'capture');
    await client.mustPost(
      `${MERCHANT}/reductions`,
      { reductionId: 'r-1', line: 'transaction', amount: 5, reasonCode: 'x', note: 'y' },
      'r',
    );
  });
  afterAll(async () => {
    await product.end('SIGKILL');
    folder.remove();
  });
  const reserve = (orderId: string) => client.mustPost(`${MERCHANT}/reservations`, { orderId, amount: 2_500 }, orderId);

  it.each([
    ['as-of m-1', 'limits'],
    ['as-of m-1 --revision 2', 'limits?revision=2'],
    ['diff m-1 1 4', 'limits/diff?from=1&to=4'],
    ['explain m-1 transaction available', 'limits/explain?line=transaction&field=available&limit=1000'],
  ])('%s --json prints what the service answers, byte for byte', async (words, path) => {
    const { exitCode, out } = await limitctl(...words.split(' '), '--json');
    expect([exitCode, out]).toEqual([0, `${await client.text(`${MERCHANT}/${path}`)}\n`]);
  });

  it('prints as of a moment what the service answers', async () => {
    const [, opened] = await client.history('m-1');
    const at = opened?.recordedTime ?? '';
    const { out } = await limitctl('as-of', 'm-1', '--recorded-as-of', at, '--effective-as-of', at, '--json');
    expect(out).toBe(`${await client.text(`${MERCHANT}/limits?recordedAsOf=${at}&effectiveAsOf=${at}`)}\n`);
  });

  it('lists the history as the service does', async () => {
    const { out } = await limitctl('history', 'm-1', '--json');
    const lines = out.trimEnd().split('\n');
    const page = await client.text(`${MERCHANT}/events`);
    expect(page).toContain(`"events":[${lines.join(',')}]`);
  });

  it('follows what the service records, and ends at a signal', async () => {
    const following = startLimitctl([
      'history',
      'm-1',
      '--follow',
      '--type',
      'limit-reserved',
      '--json',
      '--data-dir',
      folder.path,
    ]);
    await following.untilLines(1);
    await reserve('order-2');
    await following.untilLines(2);
    await reserve('order-3');
    await following.untilLines(3);
    const { exitCode, out, error } = await following.end('SIGINT');
    expect([exitCode, error]).toEqual([0, '']);
    const orders = out
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { data: { orderId: string } }).data.orderId);
    expect(orders).toEqual(['order-1', 'order-2', 'order-3']);
  });

  it('stops quietly when its reader does', async () => {
    const following = startLimitctl(['history', 'm-1', '--follow', '--json', '--data-dir', folder.path]);
    await following.untilLines(1);
    following.process.stdout.destroy();
    const exited = following.exited();
    await reserve('order-4');
    const { exitCode, error } = await exited;
    expect([exitCode, error]).toEqual([0, '']);
  });

  it('verifies, and builds everything anew', async () => {
    expect(await limitctl('verify', '--json')).toMatchObject({ exitCode: 0, out: expect.stringContaining('"intact":true') });
    const { token } = await LedgerClient.connect(product.url, ['auditor']);
    const rebuilt = await limitctl('rebuild', '--json', '--url', product.url, '--token', token);
    expect([rebuilt.exitCode, rebuilt.error]).toEqual([0, '']);
    expect(JSON.parse(rebuilt.out)).toMatchObject({ merchants: 1, liveAnswers: { kept: 1, equal: 1 }, differing: 0 });
    expect((await limitctl('rebuild', '--write')).exitCode).toBe(2);
  });

  it('works on a copy that nobody serves, and leaves it as it was', async () => {
    await product.end('SIGTERM');
    const copy = join(folder.path, '..', 'copy');
    await cp(folder.path, copy, { recursive: true });
    const before = readdirSync(copy);
    const exported = join(folder.path, '..', 'exported');
    const commands = ['as-of m-1', 'history m-1', 'explain m-1 transaction used', 'diff m-1 0 3', 'verify', 'rebuild'];
    commands.push(`export --merchant m-1 --format jsonl,report --out ${exported}`);
    for (const words of commands) {
      expect([words, (await runLimitctl([...words.split(' '), '--data-dir', copy])).exitCode]).toEqual([words, 0]);
    }
    expect(readdirSync(copy)).toEqual(before);
  });
});
