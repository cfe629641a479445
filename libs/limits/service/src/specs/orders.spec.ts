import { useLimitsService } from './limits-service.js';

const service = useLimitsService();

describe('a reservation', () => {
  it('is held, shown with its life, captured in parts and given back', async () => {
    const orders = service.as('service');
    await service.as('operator').open('shop', { transaction: 100_000, credit: 80_000 });
    const held = await orders.reserve('shop', { orderId: 'o-1', amount: 45_000, merchantOrderId: 'mo-1', storeId: 's-1', buyerRef: 'b-1' });
    expect(held.status).toBe(201);
    expect(held.body).toMatchObject({
      orderId: 'o-1',
      status: 'reserved',
      amount: 45_000,
      lines: ['credit', 'transaction'],
      termsRevision: 2,
    });
    expect(held.body.expiresAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(held.headers.etag).toBe(`"${held.body.revision}"`);

    const part = await orders.keyed('/v1/merchants/shop/reservations/o-1/captures', { captureId: 'c-1', amount: 20_000 });
    expect([part.status, part.body.status, part.body.captured, part.body.captureId]).toEqual([201, 'partially-captured', 20_000, 'c-1']);
    const beyond = await orders.keyed('/v1/merchants/shop/reservations/o-1/captures', { captureId: 'c-2', amount: 25_001 });
    expect([beyond.status, beyond.body.code]).toEqual([422, 'capture.exceeds-reserved']);
    const rest = await orders.keyed('/v1/merchants/shop/reservations/o-1/captures', { captureId: 'c-2', amount: 25_000 });
    expect(rest.body.status).toBe('captured');

    const paid = await orders.keyed(
      '/v1/merchants/shop/reservations/o-1/replenishments',
      { replenishmentId: 'p-1', amount: 5_000, cause: 'settlement' },
    );
    expect(paid.status).toBe(201);
    expect(paid.body).toMatchObject({
      replenishmentId: 'p-1', overpaid: 0, replenished: 5_000,
      perLine: [{ line: 'credit', amount: 0 }, { line: 'transaction', amount: 5_000 }],
    });
    const bounced = await orders.keyed(
      '/v1/merchants/shop/reservations/o-1/reversals',
      { reversalId: 'v-1', replenishmentId: 'p-1', reasonCode: 'bounced-debit' },
    );
    expect([bounced.status, bounced.body.replenished, bounced.body.overage]).toEqual([201, 0, []]);

    const shown = await orders.get('/v1/merchants/shop/reservations/o-1');
    expect(shown.body).toMatchObject({ orderId: 'o-1', status: 'captured', captured: 45_000, replenished: 0 });
    expect(shown.body.life.map((each: { type: string }) => each.type)).toEqual([
      'limit-reserved', 'limit-captured', 'limit-captured', 'limit-replenished', 'replenishment-reversed',
    ]);
    expect(await service.as('operator').line('shop', 'transaction')).toMatchObject({ used: 45_000, reserved: 0, available: 55_000 });
  });

  it('is refused with the lines that lack room and what stands in the way', async () => {
    const operator = service.as('operator');
    await operator.open('full', { transaction: 1_000, credit: 5_000 });
    await operator.post(
      '/v1/merchants/full/freezes',
      { freezeId: 'f-1', line: 'transaction', amount: 400, reasonCode: 'manual', note: 'n' },
    );
    await operator.post(
      '/v1/merchants/full/reductions',
      { reductionId: 'r-1', line: 'transaction', amount: 100, reasonCode: 'manual', note: 'n' },
    );
    const refused = await operator.reserve('full', { orderId: 'o-1', amount: 501 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'limit.insufficient',
      refusals: [{ line: 'transaction', requested: 501, available: 500, freezes: ['f-1'], reductions: ['r-1'] }],
    });
    expect(refused.headers.etag).toBe('"4"');
    expect((await operator.reserve('full', { orderId: 'o-1', amount: 500 })).status).toBe(201);
  });

  it('is voided, again without effect, and never after it was wholly captured', async () => {
    const orders = service.as('service');
    await service.as('operator').open('voids', { transaction: 1_000 });
    await orders.reserve('voids', { orderId: 'o-1', amount: 400 });
    const voided = await orders.keyed('/v1/merchants/voids/reservations/o-1/void', {});
    expect([voided.status, voided.body.status]).toEqual([200, 'voided']);
    const again = await orders.keyed('/v1/merchants/voids/reservations/o-1/void', undefined);
    expect([again.status, again.body.status, again.body.revision]).toEqual([200, 'voided', voided.body.revision]);
    await orders.reserve('voids', { orderId: 'o-2', amount: 400 });
    await orders.keyed('/v1/merchants/voids/reservations/o-2/captures', { captureId: 'c-1', amount: 400 });
    const late = await orders.keyed('/v1/merchants/voids/reservations/o-2/void', {});
    expect([late.status, late.body.code]).toEqual([409, 'reservation.not-open']);
  });

  it('answers 404 for an order or a merchant that does not exist', async () => {
    const orders = service.as('service');
    await service.as('operator').open('known', { transaction: 1_000 });
    const order = await orders.get('/v1/merchants/known/reservations/o-404');
    expect([order.status, order.body.code, order.headers.etag]).toEqual([404, 'reservation.not-found', '"1"']);
    const merchant = await orders.reserve('nobody', { orderId: 'o-1', amount: 1 });
    expect([merchant.status, merchant.body.code]).toEqual([404, 'merchant.not-found']);
  });

  it('draws only on open lines of its own kinds', async () => {
    const operator = service.as('operator');
    await operator.open('kinds', { transaction: 1_000, withdrawal: 1_000 });
    for (const lines of [['withdrawal'], ['credit']]) {
      const refused = await operator.reserve('kinds', { orderId: 'o-1', amount: 1, lines });
      expect([refused.status, refused.body.code]).toEqual([422, 'line.not-open']);
    }
    for (const change of [
      { lines: [] },
      { lines: 'credit' },
      { lines: ['credit', 'credit'] },
      { ttlSeconds: 0 },
      { ttlSeconds: 2_592_001 },
      { amount: 0 },
      { amount: 1.5 },
      { amount: 2 ** 53 },
    ]) {
      const refused = await operator.reserve('kinds', { orderId: 'o-1', amount: 1, ...change });
      expect([change, refused.status, refused.body.code]).toEqual([change, 400, 'request.invalid']);
    }
  });
});

describe('a booking', () => {
  it('goes beyond the limit and says by how much', async () => {
    const operator = service.as('operator');
    await operator.open('booked', { credit: 1_000 });
    const booked = await operator.keyed('/v1/merchants/booked/bookings', { orderId: 'b-1', amount: 1_500 });
    expect(booked.status).toBe(201);
    expect(booked.body).toMatchObject({ orderId: 'b-1', status: 'captured', expiresAt: null, overage: [{ line: 'credit', amount: 500 }] });
    expect(await operator.line('booked', 'credit')).toMatchObject({ used: 1_500, available: -500 });
  });
});
