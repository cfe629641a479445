import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const m = '/v1/merchants/roles';

beforeAll(() => service.as('operator').open('roles', { transaction: 1_000 }));

it('answers a merchant that asks for another as if that did not exist', async () => {
  await service.as('operator').register('other');
  const stranger = service.as('merchant', 'roles');
  const existing = await stranger.get('/v1/merchants/other/limits');
  const missing = await stranger.get('/v1/merchants/nobody/limits');
  expect([existing.status, existing.body.code]).toEqual([404, 'merchant.not-found']);
  expect({ ...existing.body, correlationId: '' }).toEqual({ ...missing.body, correlationId: '' });
});

it('lets operators alone say when something became true, or that it was brought in', async () => {
  const body = { freezeId: 'f-9', line: 'transaction', amount: 1, reasonCode: 'manual', note: 'n' };
  for (const change of [{ effectiveAt: service.instant(0) }, { imported: true }]) {
    expect((await service.as('reviewer').post(`${m}/freezes`, { ...body, ...change })).status).toBe(403);
    const item = { orderId: 'o-9', amount: 1, ...change };
    expect((await service.as('service').keyed(`${m}/reservations`, item)).status).toBe(403);
    expect((await service.as('service').post(`${m}/reservations/batch`, { items: [item] })).status).toBe(403);
  }
  expect((await service.as('operator').post(`${m}/freezes`, { ...body, imported: true })).status).toBe(201);
});
