import { useLimitsService } from './limits-service.js';

const service = useLimitsService();

describe('pitfall 7: a back-dated entry meets the limit in force then and now', () => {
  it('refuses a reserve that did not fit in between', async () => {
    const operator = service.as('operator');
    const body = { merchantId: 'p7', currency: 'CNY', industry: 'toys', onboardedOn: '2026-01-01', effectiveAt: '2026-01-01T00:00:00Z' };
    await operator.post('/v1/merchants', body);
    await operator.post('/v1/merchants/p7/lines', { line: 'transaction', approved: 1_000, effectiveAt: '2026-01-02T00:00:00Z' });
    await operator.keyed('/v1/merchants/p7/bookings', { orderId: 'b-1', amount: 900, effectiveAt: '2026-02-01T00:00:00Z' });
    const returned = { replenishmentId: 'p-1', amount: 900, cause: 'return', effectiveAt: '2026-03-01T00:00:00Z' };
    await operator.keyed('/v1/merchants/p7/reservations/b-1/replenishments', returned);
    const early = await operator.reserve('p7', { orderId: 'o-1', amount: 200, effectiveAt: '2026-01-15T00:00:00Z' });
    expect([early.status, early.body.code]).toEqual([422, 'limit.insufficient']);
    const later = await operator.reserve('p7', { orderId: 'o-1', amount: 200, effectiveAt: '2026-03-02T00:00:00Z' });
    expect(later.status).toBe(201);
    for (const effectiveAt of ['2026-01-01T23:59:59Z', service.instant(3_600)]) {
      const refused = await operator.reserve('p7', { orderId: 'o-2', amount: 1, effectiveAt });
      expect([refused.status, refused.body.code]).toEqual([422, 'effective-time.out-of-order']);
    }
  });
});

describe('pitfall 8: a freeze says whether it blocks captures', () => {
  it.each([
    [[], 201],
    [['capture'], 422],
  ])('blocks %j: capture answers %i', async (blocks, status) => {
    const merchantId = `p8-${blocks.length}`;
    await service.as('operator').open(merchantId, { transaction: 1_000 });
    await service.as('service').reserve(merchantId, { orderId: 'o-1', amount: 500 });
    const freeze = { freezeId: 'f-1', line: 'transaction', basisPoints: 10_000, blocks, reasonCode: 'fraud-suspected', note: 'n' };
    await service.as('reviewer').post(`/v1/merchants/${merchantId}/freezes`, freeze);
    const capture = await service.as('service').keyed(
      `/v1/merchants/${merchantId}/reservations/o-1/captures`,
      { captureId: 'c-1', amount: 500 },
    );
    expect(capture.status).toBe(status);
    if (status === 422) expect(capture.body).toMatchObject({
      code: 'limit.insufficient',
      refusals: [{ line: 'transaction', freezes: ['f-1'] }],
    });
  });
});

describe('pitfall 13: the end of a temporary increase is an event, without traffic', () => {
  it('starts and ends at its moments', async () => {
    const operator = service.as('operator');
    await operator.open('p13', { transaction: 1_000 });
    const increase = { increaseId: 'i-1', amount: 500, from: service.instant(1), until: service.instant(2), kind: 'temporary' };
    await operator.post('/v1/merchants/p13/lines/transaction/temporary-increases', increase);
    const { events } = await operator.eventually(
      '/v1/merchants/p13/events',
      (found) => found.events.at(-1).type === 'temporary-increase-ended',
    );
    expect(events.slice(-3)).toMatchObject([
      { type: 'temporary-increase-granted' },
      { type: 'temporary-increase-started', effectiveTime: increase.from, metadata: { actor: { role: 'clock' } } },
      { type: 'temporary-increase-ended', effectiveTime: increase.until, data: { amount: 500 } },
    ]);
  });
});

describe('pitfall 14: a past balance never mixes in the present', () => {
  it('as of every revision, what was answered then', async () => {
    const operator = service.as('operator');
    await operator.open('p14', { transaction: 1_000, credit: 900 });
    const seen: object[] = [];
    const look = async (): Promise<void> => void seen.push((await operator.get('/v1/merchants/p14/limits')).body);
    await look();
    for (const [path, body] of [
      ['reservations', { orderId: 'o-1', amount: 300 }],
      ['freezes', { freezeId: 'f-1', line: 'all', basisPoints: 2_500, reasonCode: 'manual', note: 'n' }],
      ['reservations/o-1/captures', { captureId: 'c-1', amount: 300 }],
      ['reductions', { reductionId: 'r-1', line: 'credit', amount: 100, reasonCode: 'manual', note: 'n' }],
    ] as const) {
      await operator.keyed(`/v1/merchants/p14/${path}`, body);
      await look();
    }
    await service.restart();
    for (const then of seen as readonly { readonly revision: number }[]) {
      const asOf = await service.as('operator').get(`/v1/merchants/p14/limits?revision=${then.revision}`);
      expect(asOf.text).toBe(JSON.stringify({ ...then, final: true }));
    }
  });
});

describe('pitfall 15: money is integer, exactly to the limit', () => {
  it('fits the last unit and not one more', async () => {
    const orders = service.as('service');
    await service.as('operator').open('p15', { transaction: 2 ** 53 - 1 });
    expect((await orders.reserve('p15', { orderId: 'o-1', amount: 2 ** 53 - 2 })).status).toBe(201);
    expect((await orders.reserve('p15', { orderId: 'o-2', amount: 2 })).body.refusals).toMatchObject([{ requested: 2, available: 1 }]);
    expect((await orders.reserve('p15', { orderId: 'o-3', amount: 1 })).status).toBe(201);
    for (const amount of ['1', 0.1, 1e21, null]) {
      expect((await orders.reserve('p15', { orderId: 'o-4', amount })).status).toBe(400);
    }
  });
});

describe('pitfall 17: the early warning is an event of the same commit as the crossing, once', () => {
  it('below 10% of effective, re-armed at 15%', async () => {
    const operator = service.as('operator');
    await operator.open('p17', { transaction: 1_000 });
    await operator.reserve('p17', { orderId: 'o-1', amount: 900 });
    const crossing = await operator.reserve('p17', { orderId: 'o-2', amount: 1 });
    await operator.reserve('p17', { orderId: 'o-3', amount: 1 });
    const { events } = (await operator.get('/v1/merchants/p17/events')).body;
    expect(events.map(({ type }: { type: string }) => type).slice(2)).toEqual([
      'limit-reserved', 'limit-reserved', 'usage-warning-raised', 'limit-reserved',
    ]);
    expect(crossing.body.revision).toBe(4);
    expect(events[4].metadata.commandId).toBe(events[3].metadata.commandId);
  });
});
