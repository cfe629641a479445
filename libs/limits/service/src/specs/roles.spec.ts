import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const ROLES = ['operator', 'service', 'auditor', 'reviewer', 'analyst', 'merchant'] as const;
const m = '/v1/merchants/roles';

const ALLOWED: readonly (readonly [method: 'GET' | 'POST', path: string, roles: string])[] = [
  ['POST', '/v1/merchants', 'operator'],
  ['POST', `${m}/identity-checks`, 'operator'],
  ['POST', `${m}/lines`, 'operator'],
  ['GET', `${m}/limits`, 'operator service auditor reviewer analyst merchant'],
  ['POST', `${m}/reservations`, 'operator service'],
  ['POST', `${m}/reservations/batch`, 'operator service'],
  ['GET', `${m}/reservations/o-1`, 'operator service auditor reviewer analyst merchant'],
  ['POST', `${m}/reservations/o-1/captures`, 'operator service'],
  ['POST', `${m}/reservations/o-1/void`, 'operator service'],
  ['POST', `${m}/reservations/o-1/replenishments`, 'operator service'],
  ['POST', `${m}/reservations/o-1/reversals`, 'operator service'],
  ['POST', `${m}/bookings`, 'operator'],
  ['POST', `${m}/freezes`, 'operator reviewer'],
  ['POST', `${m}/freezes/f-1/confirm`, 'operator reviewer'],
  ['POST', `${m}/freezes/f-1/release`, 'operator reviewer'],
  ['POST', `${m}/reductions`, 'operator reviewer'],
  ['POST', `${m}/reductions/r-1/restore`, 'operator reviewer'],
  ['POST', `${m}/lines/credit/adjustments`, 'operator'],
  ['POST', `${m}/lines/credit/temporary-increases`, 'operator'],
  ['GET', `${m}/limits/diff`, 'operator auditor reviewer analyst'],
  ['GET', `${m}/limits/explain`, 'operator auditor reviewer analyst'],
  ['GET', `${m}/events`, 'operator auditor reviewer analyst'],
  ['GET', `${m}/verification`, 'operator auditor reviewer analyst'],
  ['GET', '/v1/reason-codes', 'operator service auditor reviewer analyst merchant'],
];

beforeAll(() => service.as('operator').open('roles', { transaction: 1_000 }));

it.each(ALLOWED)('%s %s is for %s', async (method, path, allowed) => {
  for (const role of ROLES) {
    const caller = service.as(role, role === 'merchant' ? 'roles' : undefined);
    // A body that is refused as malformed: whoever gets so far was let in.
    const answer = method === 'GET' ? await caller.get(path) : await caller.post(path, { surprise: true });
    expect([role, answer.status === 403]).toEqual([role, !allowed.split(' ').includes(role)]);
  }
});

it('answers 401 without a token, whatever is asked', async () => {
  for (const [method, path] of ALLOWED) {
    const answer = await service.anonymous(method, path);
    expect([path, answer.status, answer.body.code]).toEqual([path, 401, 'unauthenticated']);
  }
});

it('answers a merchant that asks for another as if that did not exist', async () => {
  await service.as('operator').register('other');
  const stranger = service.as('merchant', 'roles');
  const existing = await stranger.get('/v1/merchants/other/limits');
  const missing = await stranger.get('/v1/merchants/nobody/limits');
  expect([existing.status, existing.body.code]).toEqual([404, 'merchant.not-found']);
  expect({ ...existing.body, correlationId: '' }).toEqual({ ...missing.body, correlationId: '' });
  expect((await stranger.post('/v1/merchants/other/freezes', { surprise: true })).status).toBe(404);
});

it('looks for the merchant before the role, and at the role before the body', async () => {
  expect((await service.as('analyst').post('/v1/merchants/nobody/freezes', { surprise: true })).status).toBe(404);
  expect((await service.as('analyst').post(`${m}/freezes`, { surprise: true })).status).toBe(403);
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
