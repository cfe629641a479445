import { parse } from 'csv-parse/sync';
import { useLimitsService } from '../limits-service.js';

const service = useLimitsService();
const m = '/v1/merchants/used';
const url = `${m}/usage-detail`;

type Entry = Readonly<Record<string, string | number>>;
const entries = async (query = '', role = 'auditor'): Promise<readonly Entry[]> =>
  (await service.as(role, 'used').get(`${url}${query}`)).body.entries;
const told = (all: readonly Entry[]): unknown[] =>
  all.map(({ orderId, movement, movementId, line, reserved, used, available }) => [
    ...[orderId, movement, movementId, line, reserved, used, available],
  ]);

beforeAll(async () => {
  const operator = service.as('operator');
  await operator.open('used', { credit: 10_000, transaction: 10_000 });
  const order = `${m}/reservations/-cart.1`;
  await operator.keyed(`${m}/bookings`, { orderId: 'old', amount: 50, lines: ['credit'], effectiveAt: service.instant(0) });
  await operator.reserve('used', { orderId: '-cart.1', amount: 500, merchantOrderId: '-2', storeId: 's-1' });
  await operator.keyed(`${order}/captures`, { captureId: 'c', amount: 300 });
  await operator.keyed(`${order}/void`, {});
  await operator.keyed(`${order}/replenishments`, { replenishmentId: 'p', amount: 100, cause: 'settlement' });
  await operator.post(`${m}/freezes`, { freezeId: 'f', line: 'all', amount: 1, reasonCode: 'manual', note: 'n' });
  await operator.keyed(`${order}/reversals`, { reversalId: 'v', replenishmentId: 'p', reasonCode: 'cash-out-suspected' });
});

describe('the usage detail', () => {
  it('has every draw and give-back of each line, newest first', async () => {
    const all = await entries();
    expect(told(all)).toEqual([
      ['-cart.1', 'reversed', 'v', 'transaction', 0, 100, -100],
      ['-cart.1', 'replenished', 'p', 'transaction', 0, -100, 100],
      ['-cart.1', 'voided', undefined, 'credit', -200, 0, 200],
      ['-cart.1', 'voided', undefined, 'transaction', -200, 0, 200],
      ['-cart.1', 'captured', 'c', 'credit', -300, 300, 0],
      ['-cart.1', 'captured', 'c', 'transaction', -300, 300, 0],
      ['-cart.1', 'reserved', undefined, 'credit', 500, 0, -500],
      ['-cart.1', 'reserved', undefined, 'transaction', 500, 0, -500],
      ['old', 'booked', undefined, 'credit', 0, 50, -50],
    ]);
    expect(all[1]).toMatchObject({ cause: 'settlement' });
    expect(all[7]).toMatchObject({ merchantOrderId: '-2', storeId: 's-1' });
    const history = (await service.as('auditor').get(`${m}/events`)).body.events;
    for (const { revision, eventId, recordedTime, effectiveTime } of all) {
      expect(history[revision!]).toMatchObject({ eventId, recordedTime, effectiveTime });
    }
  });

  it('adds up to what is reserved and used', async () => {
    const { lines } = (await service.as('auditor').get(`${m}/limits`)).body;
    for (const line of ['credit', 'transaction']) {
      const sum = (field: string): number =>
        all.filter((each) => each['line'] === line).reduce((total, each) => total + Number(each[field]), 0);
      const all = await entries();
      const now = lines.find((each: Entry) => each['line'] === line);
      expect([line, sum('reserved'), sum('used')]).toEqual([line, now.reserved, now.used]);
    }
  });

  it('is filtered by line, order, kind and time', async () => {
    expect(told(await entries('?line=credit&movement=voided'))).toEqual([
      ['-cart.1', 'voided', undefined, 'credit', -200, 0, 200],
    ]);
    expect((await entries('?orderId=old')).map(({ movement }) => movement)).toEqual(['booked']);
    expect((await entries('?orderId=-cart.1&line=transaction')).map(({ movement }) => movement)).toEqual([
      ...['reversed', 'replenished', 'voided', 'captured', 'reserved'],
    ]);
    expect(await entries('?orderId=nobody')).toEqual([]);
    const [{ effectiveTime: last } = {}] = await entries();
    const { effectiveTime: booked } = (await entries()).at(-1)!;
    expect(await entries(`?until=${booked}`)).toEqual([]);
    expect((await entries(`?from=${booked}`)).length).toBe(9);
    expect((await entries(`?from=${last}`)).map(({ movement }) => movement)).toContain('reversed');
    expect((await entries('?from=2999-01-01T00:00:00Z')).length).toBe(0);
  });

  it.each(['?', '?orderId=-cart.1&', '?line=transaction&'])('is read in pages of any size: %s', async (query) => {
    const all = await entries(query);
    for (const limit of [1, 2, 3, 8]) {
      const read: Entry[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body } = await service.as('auditor').get(`${url}${query}limit=${limit}${cursor && `&cursor=${cursor}`}`);
        expect(body.entries.length).toBeLessThanOrEqual(limit);
        read.push(...body.entries);
        cursor = body.next;
      }
      expect([limit, read]).toEqual([limit, all]);
    }
  });

  it.each([
    '?cursor=99.0',
    '?cursor=1',
    '?limit=0',
    '?limit=1001',
    '?movement=sold',
    '?line=all',
    '?format=xml',
    '?format=csv&limit=1',
  ])('is refused for %s', async (query) => {
    expect((await service.as('auditor').get(`${url}${query}`)).body.code).toBe('request.invalid');
  });

  it('tells a merchant no reason that tells too much', async () => {
    expect((await entries('?movement=reversed', 'analyst'))[0]).toMatchObject({ reasonCode: 'cash-out-suspected' });
    expect((await entries('?movement=reversed', 'merchant'))[0]).toMatchObject({ reasonCode: 'security-check' });
    expect((await service.as('merchant', 'used').get(`${url}?format=csv`)).text).not.toContain('cash-out');
  });
});

describe('the table of it', () => {
  it('has the same rows, with decimals and nothing that is a formula', async () => {
    const byParameter = await service.as('merchant', 'used').get(`${url}?format=csv`);
    const byHeader = await service.as('merchant', 'used').get(url, { accept: 'text/csv' });
    expect(byHeader.text).toBe(byParameter.text);
    expect(byHeader.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="usage-used.csv"',
      etag: (await service.as('merchant', 'used').get(url)).headers.etag,
    });
    const rows = parse(byHeader.text, { columns: true, recordDelimiter: '\r\n' }) as Entry[];
    expect(rows.map(({ revision, line, availableMinor, available }) => [revision, line, availableMinor, available])).toEqual(
      (await entries('', 'merchant')).map(({ revision, line, available }) => [
        ...[String(revision), line, String(available), (Number(available) / 100).toFixed(2)],
      ]),
    );
    expect(rows[7]).toMatchObject({
      merchantId: 'used',
      orderId: "'-cart.1",
      merchantOrderId: "'-2",
      currency: 'CNY',
      reservedMinor: '500',
    });
    expect(byHeader.text).not.toMatch(/(?:^|,)[=+@-](?![\d.]+(?:,|\r))/m);
  });

  it('is filtered alike, JSON is asked for by format, and nobody else reads it', async () => {
    const table = await service.as('analyst').get(`${url}?format=csv&orderId=old`);
    expect(table.text.split('\r\n')).toHaveLength(3);
    expect((await service.as('analyst').get(`${url}?format=json`, { accept: 'text/csv' })).body.entries).toHaveLength(9);
    expect((await service.as('service').get(`${url}?format=csv`)).status).toBe(403);
    expect((await service.as('merchant', 'another').get(url)).status).toBe(404);
  });
});
