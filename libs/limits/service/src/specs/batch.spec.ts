import { useLimitsService } from './limits-service.js';

const service = useLimitsService();

describe('a batch', () => {
  it('answers each item in order, and a repeat item by item', async () => {
    const orders = service.as('service');
    await service.as('operator').open('batch', { transaction: 1_000 });
    const items = [{ orderId: 'o-1', amount: 600 }, { orderId: 'o-2', amount: 600 }, { orderId: 'o-3', amount: 400 }];
    const first = await orders.post('/v1/merchants/batch/reservations/batch', { items });
    expect(first.status).toBe(200);
    expect(first.body.items).toMatchObject([
      { orderId: 'o-1', status: 'reserved' },
      { orderId: 'o-2', status: 422, code: 'limit.insufficient', refusals: [{ available: 400 }] },
      { orderId: 'o-3', status: 'reserved' },
    ]);
    const again = await orders.post('/v1/merchants/batch/reservations/batch', { items });
    expect(again.body.items).toMatchObject([{ status: 'reserved' }, { status: 422 }, { status: 'reserved' }]);
    expect(await service.as('operator').line('batch', 'transaction')).toMatchObject({ reserved: 1_000, available: 0 });
  });

  it.each([
    ['no items', []],
    ['more than 1,000', Array.from({ length: 1_001 }, (_, index) => ({ orderId: `o-${index}`, amount: 1 }))],
  ])('answers 400 to %s', async (_, items) => {
    await service.as('operator').open('batch', { transaction: 1_000 });
    const answer = await service.as('service').post('/v1/merchants/batch/reservations/batch', { items });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });

  it('judges a malformed item by itself', async () => {
    await service.as('operator').open('mixed', { transaction: 1_000 });
    const items = [{ orderId: 'o-1' }, 7, { orderId: 'o-2', amount: 1, surprise: true }, { orderId: 'o-3', amount: 1 }];
    const { status, body } = await service.as('service').post('/v1/merchants/mixed/reservations/batch', { items });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { orderId: 'o-1', status: 400, code: 'request.invalid' },
      { status: 400, code: 'request.invalid' },
      { orderId: 'o-2', status: 400, code: 'request.invalid' },
      { orderId: 'o-3', status: 'reserved' },
    ]);
  });

  it('needs no key and binds none', async () => {
    const orders = service.as('service');
    await service.as('operator').open('unbound', { transaction: 1_000 });
    const send = (orderId: string) =>
      orders.post('/v1/merchants/unbound/reservations/batch', { items: [{ orderId, amount: 1 }] }, { key: 'k-1' });
    expect((await send('o-1')).body.items).toMatchObject([{ orderId: 'o-1', status: 'reserved' }]);
    expect((await send('o-2')).body.items).toMatchObject([{ orderId: 'o-2', status: 'reserved' }]);
  });

  it('is applied whole or not at all where it is conditional', async () => {
    const orders = service.as('service');
    await service.as('operator').open('conditional', { transaction: 1_000 });
    const path = '/v1/merchants/conditional/reservations/batch';
    const items = [{ orderId: 'o-1', amount: 1 }, { orderId: 'o-2', amount: 1 }];
    const stale = await orders.post(path, { items }, { ifMatch: '"0"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'revision.mismatch']);
    const fitting = await orders.post(path, { items }, { ifMatch: '"1"' });
    expect(fitting.body.items).toMatchObject([{ status: 'reserved' }, { status: 'reserved' }]);
    expect([fitting.headers.etag, fitting.body.termsRevision]).toEqual(['"3"', 1]);
  });

  it('keeps its condition where its first items are none', async () => {
    const orders = service.as('service');
    await service.as('operator').open('guarded', { transaction: 1_000 });
    const path = '/v1/merchants/guarded/reservations/batch';
    const items = [{ orderId: 'o-0' }, 7, { orderId: 'o-1', amount: 1 }, { orderId: 'o-2', amount: 1 }];
    const stale = await orders.post(path, { items }, { ifMatch: '"0"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'revision.mismatch']);
    expect(await service.as('operator').line('guarded', 'transaction')).toMatchObject({ reserved: 0 });
    const fitting = await orders.post(path, { items }, { ifMatch: '"1"' });
    expect(fitting.body.items).toMatchObject([{ status: 400 }, { status: 400 }, { status: 'reserved' }, { status: 'reserved' }]);
    const nothing = await orders.post(path, { items: [7] }, { ifMatch: '"0"' });
    expect([nothing.status, nothing.body.items]).toMatchObject([200, [{ status: 400 }]]);
  });
});
