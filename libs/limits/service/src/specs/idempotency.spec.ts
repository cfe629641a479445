import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
let count = 0;
let merchantId: string;
let path: string;

beforeEach(async () => {
  merchantId = `keys-${(count += 1)}`;
  path = `/v1/merchants/${merchantId}/reservations`;
  await service.as('operator').open(merchantId, { transaction: 1_000 });
});

describe('an Idempotency-Key', () => {
  it('gives the first answer byte for byte, also after what it created has changed and after a restart', async () => {
    const first = await service.as('service').post(path, { orderId: 'o-1', amount: 400 }, { key: 'k-1' });
    expect([first.status, first.headers['idempotent-replayed']]).toEqual([201, undefined]);
    await service.as('service').keyed(`${path}/o-1/void`, {});

    for (const restarted of [false, true]) {
      if (restarted) await service.restart();
      const again = await service.as('service').post(path, { amount: 400, orderId: 'o-1' }, { key: 'k-1' });
      expect([again.status, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
      expect(again.text).toBe(first.text);
      expect(again.headers.etag).toBe(first.headers.etag);
    }
    expect(await service.as('operator').line(merchantId, 'transaction')).toMatchObject({ reserved: 0 });
  });

  it('is refused for another body', async () => {
    const orders = service.as('service');
    await orders.post(path, { orderId: 'o-1', amount: 400 }, { key: 'k-1' });
    const other = await orders.post(path, { orderId: 'o-2', amount: 400 }, { key: 'k-1' });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key-reused']);
  });

  it('belongs to one caller', async () => {
    await service.as('service').post(path, { orderId: 'o-1', amount: 400 }, { key: 'k-1' });
    const other = await service.as('operator').post(path, { orderId: 'o-2', amount: 400 }, { key: 'k-1' });
    expect(other.status).toBe(201);
  });

  it('is not bound by a refusal, which is decided afresh', async () => {
    const orders = service.as('service');
    await orders.reserve(merchantId, { orderId: 'o-1', amount: 700 });
    expect((await orders.post(path, { orderId: 'o-2', amount: 400 }, { key: 'k-2' })).body.code).toBe('limit.insufficient');
    await orders.keyed(`${path}/o-1/void`, {});
    const afresh = await orders.post(path, { orderId: 'o-2', amount: 400 }, { key: 'k-2' });
    expect([afresh.status, afresh.headers['idempotent-replayed']]).toEqual([201, undefined]);
  });

  it.each([
    ['reserve', '', { orderId: 'o-9', amount: 1 }],
    ['capture', '/o-1/captures', { captureId: 'c-1', amount: 1 }],
    ['void', '/o-1/void', {}],
    ['replenish', '/o-1/replenishments', { replenishmentId: 'p-1', amount: 1, cause: 'return' }],
    ['reverse', '/o-1/reversals', { reversalId: 'v-1', replenishmentId: 'p-1', reasonCode: 'chargeback' }],
  ])('is required to %s', async (_, suffix, body) => {
    const answer = await service.as('service').post(path + suffix, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });

  it('is required to book, and taken where it is not required', async () => {
    const operator = service.as('operator');
    expect((await operator.post(`/v1/merchants/${merchantId}/bookings`, { orderId: 'b-1', amount: 1 })).status).toBe(400);
    const body = { merchantId: 'keyed', currency: 'CNY', industry: 'toys', onboardedOn: '2026-01-01' };
    const first = await operator.post('/v1/merchants', body, { key: 'k-3' });
    const again = await operator.post('/v1/merchants', body, { key: 'k-3' });
    expect([again.status, again.headers['idempotent-replayed'], again.text]).toEqual([201, 'true', first.text]);
  });

  it('compares free text too', async () => {
    const operator = service.as('operator');
    const freeze = { freezeId: 'f-1', line: 'transaction', amount: 5, reasonCode: 'manual', note: 'one' };
    const first = await operator.post(`/v1/merchants/${merchantId}/freezes`, freeze, { key: 'k-4' });
    expect((await operator.post(`/v1/merchants/${merchantId}/freezes`, freeze, { key: 'k-4' })).text).toBe(first.text);
    const other = await operator.post(`/v1/merchants/${merchantId}/freezes`, { ...freeze, note: 'two' }, { key: 'k-4' });
    expect(other.body.code).toBe('idempotency.key-reused');
  });
});

describe('a business id', () => {
  it('is recognised without a key, with the present state', async () => {
    const orders = service.as('service');
    const first = await orders.reserve(merchantId, { orderId: 'o-1', amount: 400 });
    await orders.keyed(`${path}/o-1/captures`, { captureId: 'c-1', amount: 100 });
    const again = await orders.reserve(merchantId, { orderId: 'o-1', amount: 400 });
    expect([again.status, again.body.status, again.body.captured]).toEqual([200, 'partially-captured', 100]);
    expect(again.body.revision).toBeGreaterThan(first.body.revision);
    const other = await orders.reserve(merchantId, { orderId: 'o-1', amount: 401 });
    expect([other.status, other.body.code]).toEqual([409, 'order.conflict']);
  });
});

describe('the first answer', () => {
  const m = '/v1/merchants/every';
  const note = { reasonCode: 'manual', note: 'n' };
  const WRITES: readonly (readonly [path: string, body: object])[] = [
    [`${m}/identity-checks`, { checkId: 'i-1', kind: 'licence' }],
    [`${m}/lines`, { line: 'withdrawal', approved: 5, validUntil: '2099-12-31' }],
    [`${m}/reservations`, { orderId: 'o-1', amount: 400, ttlSeconds: 600 }],
    [`${m}/reservations/o-1/captures`, { captureId: 'c-1', amount: 300 }],
    [`${m}/reservations/o-1/void`, {}],
    [`${m}/reservations/o-1/replenishments`, { replenishmentId: 'p-1', amount: 100, cause: 'settlement' }],
    [`${m}/reservations/o-1/reversals`, { reversalId: 'v-1', replenishmentId: 'p-1', reasonCode: 'chargeback' }],
    [`${m}/bookings`, { orderId: 'o-2', amount: 5_000 }],
    [`${m}/freezes`, { freezeId: 'f-1', line: 'all', basisPoints: 5_000, floating: true, evidence: ['e-1'], ...note }],
    [`${m}/freezes/f-1/confirm`, { confirmId: 'y-1', note: 'n' }],
    [`${m}/reductions`, { reductionId: 'r-1', line: 'credit', basisPoints: 1_000, ...note }],
    [`${m}/freezes/f-1/release`, { releaseId: 'x-1', amount: 10, ...note }],
    [`${m}/reductions/r-1/restore`, { restoreId: 'w-1', ...note }],
    [`${m}/lines/credit/adjustments`, { adjustmentId: 'a-1', approved: 900, caseId: 'case-1', ...note }],
    [
      `${m}/lines/credit/temporary-increases`,
      { increaseId: 'g-1', amount: 5, from: '2098-01-01T00:00:00Z', until: '2099-01-01T00:00:00Z', kind: 'temporary' },
    ],
  ];

  it('of every kind of write comes back byte for byte, from memory and from the store', async () => {
    await service.as('operator').open('every', { transaction: 1_000, credit: 1_000 });
    const first: string[] = [];
    for (const [index, [path, body]] of WRITES.entries()) {
      const answer = await service.as('operator').post(path, body, { key: `k-${index}` });
      expect([path, answer.status < 300, answer.body.termsRevision]).toEqual([path, true, expect.any(Number)]);
      first.push(answer.text);
    }
    for (const restarted of [false, true]) {
      if (restarted) await service.restart();
      for (const [index, [path, body]] of WRITES.entries()) {
        const again = await service.as('operator').post(path, body, { key: `k-${index}` });
        expect([path, again.headers['idempotent-replayed'], again.text]).toEqual([path, 'true', first[index]]);
        const present = await service.as('operator').post(path, body, { key: `other-${restarted}-${index}` });
        expect([path, present.status, present.headers['idempotent-replayed']]).toEqual([path, 200, undefined]);
      }
    }
  });
});
