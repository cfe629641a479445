import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const m = '/v1/merchants/past';

describe('limits as of a point', () => {
  it('equal what they were, by revision and by what was known and true', async () => {
    const operator = service.as('operator');
    await operator.post(
      '/v1/merchants',
      { merchantId: 'past', currency: 'CNY', industry: 'toys', onboardedOn: '2026-01-01', effectiveAt: '2026-01-01T00:00:00Z' },
    );
    await operator.post(`${m}/lines`, { line: 'credit', approved: 1_000, effectiveAt: '2026-01-02T00:00:00Z' });
    const before = (await operator.get(`${m}/limits`)).body;
    await operator.keyed(`${m}/bookings`, { orderId: 'b-1', amount: 300, effectiveAt: '2026-03-01T00:00:00Z' });

    const byRevision = await operator.get(`${m}/limits?revision=1`);
    expect(byRevision.body).toEqual({ ...before, final: true });
    expect(byRevision.headers.etag).toBe('"1"');
    const used = async (query: string): Promise<number> => (await operator.get(`${m}/limits?${query}`)).body.lines[0].used as number;
    expect(await used('effectiveAsOf=2026-02-28T23:59:59.999Z')).toBe(0);
    expect(await used('effectiveAsOf=2026-03-01T00:00:00Z')).toBe(300);
    expect((await operator.get(`${m}/limits?effectiveAsOf=2026-03-01T00:00:00Z`)).body.final).toBe(false);
    expect((await operator.get(`${m}/limits?recordedAsOf=2026-02-01T00:00:00Z`)).body.code).toBe('merchant.not-found');
  });

  it.each([
    'revision=99',
    'revision=-1',
    'revision=1.5',
    'revision=1&recordedAsOf=2026-01-01T00:00:00Z',
    'recordedAsOf=2999-01-01T00:00:00Z',
    'effectiveAsOf=2999-01-01T00:00:00Z',
    'effectiveAsOf=yesterday',
    'effectiveAsOf=2026-02-30T00:00:00Z',
    'surprise=1',
    'revision=1&revision=0',
  ])('answer 400 to ?%s', async (query) => {
    await service.as('operator').open('points', { credit: 1_000 });
    const answer = await service.as('operator').get(`/v1/merchants/points/limits?${query}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('the history', () => {
  it('is paged, linked by hashes and verified', async () => {
    const auditor = service.as('auditor');
    await service.as('operator').open('pages', { credit: 1_000, transaction: 1_000 });
    await service.as('service').reserve('pages', { orderId: 'o-1', amount: 10 });
    const first = (await auditor.get('/v1/merchants/pages/events?limit=2')).body;
    expect(first).toMatchObject({ merchantId: 'pages', next: 2, revision: 3, termsRevision: 2 });
    const rest = (await auditor.get('/v1/merchants/pages/events?from=2&limit=1000')).body;
    expect(rest.next).toBeNull();
    const events = [...first.events, ...rest.events];
    expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    expect(events[0].previousHash).toBe('0'.repeat(64));
    for (const [index, event] of events.slice(1).entries()) expect(event.previousHash).toBe(events[index].hash);
    expect(events[3]).toMatchObject({ type: 'limit-reserved', data: { orderId: 'o-1' }, metadata: { policyVersion: 'default@1' } });
    expect((await auditor.get('/v1/merchants/pages/events?from=4')).body).toMatchObject({ events: [], next: null });

    const verified = await auditor.get('/v1/merchants/pages/verification');
    expect(verified.body).toEqual({
      merchantId: 'pages', events: 4, head: { revision: 3, hash: events[3].hash }, intact: true, revision: 3, termsRevision: 2,
    });
    expect(verified.headers.etag).toBe('"3"');
  });

  it.each(['from=-1', 'limit=0', 'limit=1001', 'from=x', 'surprise=1'])('answers 400 to ?%s', async (query) => {
    await service.as('operator').open('pages', { credit: 1_000, transaction: 1_000 });
    const answer = await service.as('auditor').get(`/v1/merchants/pages/events?${query}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });

  it('of terms is the same wherever it is told, also after an order has raised a warning', async () => {
    const operator = service.as('operator');
    await operator.open('warned', { transaction: 1_000 });
    const reserved = await operator.post('/v1/merchants/warned/reservations', { orderId: 'o-1', amount: 950 }, { key: 'k' });
    expect(reserved.body).toMatchObject({ revision: 3, termsRevision: 1 });
    for (const view of ['limits', 'events', 'verification', 'limits?revision=3', 'reservations/o-1']) {
      expect((await operator.get(`/v1/merchants/warned/${view}`)).body).toMatchObject({ revision: 3, termsRevision: 1 });
    }
  });
});
