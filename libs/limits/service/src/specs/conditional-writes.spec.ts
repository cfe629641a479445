import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
let count = 0;
let merchant: string;
let path: string;

beforeEach(async () => {
  const merchantId = `if-${(count += 1)}`;
  merchant = `/v1/merchants/${merchantId}`;
  path = `${merchant}/reservations`;
  await service.as('operator').open(merchantId, { transaction: 1_000 });
});

describe('If-Match', () => {
  it('holds a write back when anything has happened since', async () => {
    const orders = service.as('service');
    const stale = (await orders.get(`${merchant}/limits`)).headers.etag as string;
    const first = await orders.post(path, { orderId: 'o-1', amount: 1 }, { key: 'k-1', ifMatch: stale });
    expect(first.status).toBe(201);
    const late = await orders.post(path, { orderId: 'o-2', amount: 1 }, { key: 'k-2', ifMatch: stale });
    expect([late.status, late.body.code, late.headers.etag]).toEqual([412, 'revision.mismatch', first.headers.etag]);
    expect(
      (await orders.post(path, { orderId: 'o-2', amount: 1 }, { key: 'k-2', ifMatch: first.headers.etag as string })).status,
    ).toBe(201);
  });

  it('may look at the terms alone', async () => {
    const orders = service.as('service');
    const { termsRevision } = (await orders.get(`${merchant}/limits`)).body;
    const ifMatch = `"terms-${termsRevision}"`;
    expect((await orders.post(path, { orderId: 'o-1', amount: 1 }, { key: 'k-1', ifMatch })).status).toBe(201);
    expect((await orders.post(path, { orderId: 'o-2', amount: 1 }, { key: 'k-2', ifMatch })).status).toBe(201);
    const adjustment = { adjustmentId: 'a-1', approved: 2_000, reasonCode: 'manual', note: 'n' };
    await service.as('operator').post(`${merchant}/lines/transaction/adjustments`, adjustment);
    expect((await orders.post(path, { orderId: 'o-3', amount: 1 }, { key: 'k-3', ifMatch })).status).toBe(412);
  });

  it.each(['7', 'W/"1"', '"terms-"', '"x"', '*'])('answers 400 to %s', async (ifMatch) => {
    const answer = await service.as('service').post(path, { orderId: 'o-1', amount: 1 }, { key: 'k-1', ifMatch });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });
});
