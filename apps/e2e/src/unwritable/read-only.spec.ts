import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { brokenLink } from '../history/broken-link.js';
import { allowWrites, forbidWrites, whyNoForbidding } from '../product/forbid-writes.js';
import { LedgerClient } from '../product/ledger-client.js';
import { missingOf, readinessOf } from '../product/readiness-of.js';
import { temporaryFolder } from '../product/temporary-folder.js';
import { untilTold } from '../bus/until-told.js';

const AT = '/v1/merchants/m';
const REGISTER = { currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' };
const FREEZE = { freezeId: 'f', line: 'credit', amount: 1, reasonCode: 'operator-decision', note: 'a text with a key' };

/** Every kind of write, and what it answers when it is taken; one after another. */
const WRITES: readonly (readonly [path: string, body: object, status: number])[] = [
  [`${AT}/reservations`, { orderId: 'o-2', amount: 1 }, 201],
  [`${AT}/reservations/o-1/captures`, { captureId: 'c', amount: 1 }, 201],
  [`${AT}/freezes`, FREEZE, 201],
  [`${AT}/reservations/batch`, { items: [{ orderId: 'o-3', amount: 1 }] }, 200],
  ['/v1/merchants', { merchantId: 'other', ...REGISTER }, 201],
];

const why = whyNoForbidding();
const test = why === undefined ? it : it.skip;
const skipped = why === undefined ? '' : ` (skipped: ${why})`;

describe('when nothing can be written any more', () => {
  const folder = temporaryFolder();
  let product: StartedProduct;
  let client: LedgerClient;
  beforeAll(async () => {
    product = await startProduct(folder.path);
    client = await LedgerClient.connect(product.url);
    await client.mustPost('/v1/merchants', { merchantId: 'm', ...REGISTER }, 'register');
    await client.mustPost(`${AT}/lines`, { line: 'credit', approved: 1_000 }, 'open');
    await client.mustPost(`${AT}/reservations`, { orderId: 'o-1', amount: 1 }, 'o-1');
    await untilTold(folder.path);
  });
  afterAll(async () => {
    await product.end('SIGKILL');
    folder.remove();
  });

  test(`writes are refused, reads go on, and all goes on by itself when it can be again${skipped}`, async () => {
    const auditor = await LedgerClient.connect(product.url, ['auditor']);
    const before = await client.text(`${AT}/limits`);
    forbidWrites(product.process);
    for (const [path, body] of WRITES) {
      const { status, text } = await client.post(path, body, path);
      expect([path, status, (JSON.parse(text) as { code: string }).code]).toEqual([path, 503, 'overloaded']);
    }
    expect(await client.text(`${AT}/limits`)).toBe(before);
    expect(await client.get(`${AT}/reservations/o-1`)).toMatchObject({ status: 'reserved' });
    await expect(auditor.get('/v1/access-log')).rejects.toThrow('503');
    const ready = await readinessOf(product.url);
    expect([ready.status, ready.dependencies]).toEqual([200, expect.objectContaining({ 'event-store-writes': 'degraded' })]);

    allowWrites(product.process);
    for (const [path, body, status] of WRITES) {
      const answer = await client.post(path, body, path);
      expect([path, answer.status, answer.replayed]).toEqual([path, status, false]);
    }
    const history = await client.history('m');
    const types = ['limit-reserved', 'limit-captured', 'limit-frozen', 'limit-reserved'];
    expect(history.slice(3).map(({ type }) => type)).toEqual(types);
    expect(brokenLink('merchant-limit-m', history)).toBeUndefined();
    await auditor.get('/v1/access-log');
    await untilTold(folder.path);
    expect(missingOf(await readinessOf(product.url))).toEqual([]);
  });

  test(`what was acknowledged is there after a kill in the middle of it${skipped}`, async () => {
    allowWrites(product.process);
    const before = await client.history('m');
    forbidWrites(product.process);
    expect((await client.post(`${AT}/reservations`, { orderId: 'late', amount: 1 }, 'late')).status).toBe(503);
    await product.end('SIGKILL');
    product = await startProduct(folder.path);
    client = await LedgerClient.connect(product.url);
    expect(await client.history('m')).toEqual(before);
    expect((await client.post(`${AT}/reservations`, { orderId: 'late', amount: 1 }, 'late')).status).toBe(201);
  });
});
