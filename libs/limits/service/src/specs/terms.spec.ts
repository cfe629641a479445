import { useLimitsService } from './limits-service.js';

const service = useLimitsService();

describe('registering a merchant', () => {
  it('answers 201 with a receipt, and 200 for the same again', async () => {
    const operator = service.as('operator');
    const body = { merchantId: 'shoes', currency: 'CNY', industry: 'sports-shoes', onboardedOn: '2026-01-01' };
    const first = await operator.post('/v1/merchants', body);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ ...body, revision: 0, termsRevision: 0, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(first.headers.etag).toBe('"0"');

    const again = await operator.post('/v1/merchants', body);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
  });

  it('refuses the same id with other content', async () => {
    const operator = service.as('operator');
    await operator.register('twice');
    const other = await operator.post(
      '/v1/merchants',
      { merchantId: 'twice', currency: 'CNY', industry: 'toys', onboardedOn: '2026-01-01' },
    );
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ code: 'merchant.exists', status: 409 });
    expect(other.headers['content-type']).toContain('application/problem+json');
    expect(other.headers.etag).toBe('"0"');
  });

  it.each([
    ['a fraction of an id', { merchantId: 'a/b' }],
    ['a NUL in an id', { merchantId: 'a\0' }],
    ['an unknown field', { surprise: 1 }],
    ['a date that does not exist', { onboardedOn: '2026-02-30' }],
    ['a currency that is none', { currency: 'yuan' }],
    ['a number for a text', { industry: 7 }],
  ])('answers 400 to %s', async (_, change) => {
    const body = { merchantId: 'malformed', currency: 'CNY', industry: 'toys', onboardedOn: '2026-01-01', ...change };
    const answer = await service.as('operator').post('/v1/merchants', body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'request.invalid' });
  });
});

describe('checks and lines', () => {
  it('records an identity check', async () => {
    const operator = service.as('operator');
    await operator.register('checked');
    const body = { checkId: 'check-1', kind: 'business-licence' };
    const first = await operator.post('/v1/merchants/checked/identity-checks', body);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ ...body, revision: 1, termsRevision: 1 });
    expect((await operator.post('/v1/merchants/checked/identity-checks', body)).status).toBe(200);
    const other = await operator.post('/v1/merchants/checked/identity-checks', { ...body, kind: 'passport' });
    expect([other.status, other.body.code]).toEqual([409, 'id.conflict']);
  });

  it('opens lines and lists them in the order credit, transaction, withdrawal', async () => {
    const operator = service.as('operator');
    await operator.register('lined');
    for (const line of ['withdrawal', 'transaction', 'credit']) {
      const opened = await operator.post(
        '/v1/merchants/lined/lines',
        { line, approved: 1_000, validUntil: '2099-12-31', purpose: 'growth' },
      );
      expect(opened.status).toBe(201);
      expect(opened.body).toMatchObject({ line, approved: 1_000, validUntil: '2099-12-31' });
    }
    const other = await operator.post('/v1/merchants/lined/lines', { line: 'credit', approved: 2_000 });
    expect([other.status, other.body.code]).toEqual([409, 'line.exists']);
    const limits = await operator.get('/v1/merchants/lined/limits');
    expect(limits.body.lines.map((each: { line: string }) => each.line)).toEqual(['credit', 'transaction', 'withdrawal']);
    expect(limits.body).toMatchObject({ merchantId: 'lined', currency: 'CNY', revision: 3, termsRevision: 3, final: false });
    expect(limits.headers.etag).toBe('"3"');
  });
});

describe('changing a line', () => {
  it('adjusts it, keeps the note out of the history and tells the sums', async () => {
    const operator = service.as('operator');
    await operator.open('adjusted', { credit: 1_000_000 });
    const path = '/v1/merchants/adjusted/lines/credit/adjustments';
    const body = { adjustmentId: 'a-1', approved: 800_000, reasonCode: 'cash-flow', note: 'Mrs Li called on 138 0000 0000' };
    const first = await operator.post(path, body);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ adjustmentId: 'a-1', line: 'credit', approved: 800_000, previousApproved: 1_000_000 });
    expect((await operator.post(path, body)).status).toBe(200);
    expect((await operator.post(path, { ...body, approved: 1 })).body.code).toBe('id.conflict');
    expect((await operator.get('/v1/merchants/adjusted/events')).text).not.toContain('Li called');
  });

  it('reduces and restores it', async () => {
    const operator = service.as('operator');
    await operator.open('reduced', { transaction: 200_000 });
    const reduction = { reductionId: 'r-1', line: 'transaction', basisPoints: 3_000, reasonCode: 'return-rate-trend', note: 'two months' };
    const reduced = await operator.post('/v1/merchants/reduced/reductions', reduction);
    expect(reduced.status).toBe(201);
    expect(reduced.body).toMatchObject({ reductionId: 'r-1', line: 'transaction', basisPoints: 3_000, amount: 60_000 });
    expect(await operator.line('reduced', 'transaction')).toMatchObject({ approved: 200_000, reduced: 60_000, effective: 140_000 });

    const restore = { restoreId: 'w-1', reasonCode: 'rectified', note: 'rate is 4.8%' };
    const restored = await operator.post('/v1/merchants/reduced/reductions/r-1/restore', restore);
    expect(restored.status).toBe(200);
    expect(restored.body).toMatchObject({ reductionId: 'r-1', restoreId: 'w-1', amount: 60_000 });
    expect((await operator.post('/v1/merchants/reduced/reductions/r-2/restore', restore)).body.code).toBe('reduction.not-found');
    expect((await operator.get('/v1/merchants/reduced/limits')).body.reductions).toEqual([]);
  });

  it('grants a temporary increase that starts at once when its start has come', async () => {
    const operator = service.as('operator');
    await operator.open('raised', { transaction: 1_000 });
    const body = { increaseId: 'i-1', amount: 500, from: service.instant(0), until: service.instant(3_600), kind: 'temporary' };
    const granted = await operator.post('/v1/merchants/raised/lines/transaction/temporary-increases', body);
    expect(granted.status).toBe(201);
    expect(granted.body).toMatchObject({ increaseId: 'i-1', line: 'transaction', amount: 500, kind: 'temporary' });
    const limits = await operator.eventually('/v1/merchants/raised/limits', (found) => found.lines[0].temporary === 500);
    expect(limits.increases).toMatchObject([{ increaseId: 'i-1', status: 'started' }]);
  });
});
