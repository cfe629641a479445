import { assess, assessment, scoreOf, useRiskService } from './assessments-service.js';

const service = useRiskService();
const OF_CONSUMER = '/v1/consumers/buyer-7f3a';

describe('assessing over HTTP', () => {
  it('answers terms, reasons in both languages and what the consumer limit has left, and says nothing of the score', async () => {
    const answer = await assess(service);
    expect([answer.status, answer.headers['etag']]).toEqual([201, '"0"']);
    expect(answer.body).toEqual({
      assessmentId: 'a-1',
      consumerRef: 'buyer-7f3a',
      merchantId: 'zhang-shoes',
      orderId: 'o-1',
      outcome: 'accepted',
      reasons: [
        { code: 'score-in-tier', 'zh-CN': expect.anything(), en: expect.anything() },
        { code: 'within-consumer-limit', 'zh-CN': expect.anything(), en: expect.anything() },
      ],
      amount: 100_000,
      currency: 'CNY',
      tier: 'standard',
      instalmentsAtMost: 12,
      downPaymentAtLeast: { basisPoints: 2_000, amount: 20_000 },
      interestFreeMonths: 0,
      consumerLimit: { grade: 'entry', limit: 200_000, held: 80_000, owed: 0, available: 120_000 },
      hold: { status: 'assessed', held: 80_000, owed: 0 },
      assessedAt: expect.any(String),
      expiresAt: expect.any(String),
      revision: 0,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { assessedAt, expiresAt } = answer.body;
    expect(Date.parse(expiresAt) - Date.parse(assessedAt)).toBe(1_800_000);
  });

  it('records a refusal with every reason and a way to a person', async () => {
    const answer = await assess(service, { assessmentId: 'a-2', orderId: 'o-2', ...scoreOf(549) });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'score-below-minimum', en: { text: expect.any(String) }, 'zh-CN': { text: expect.any(String) } }],
      wayToAPerson: { en: expect.stringMatching(/person/), 'zh-CN': expect.stringMatching(/人工/) },
    });
    for (const absent of ['tier', 'downPaymentAtLeast', 'hold', 'expiresAt', 'grounds'])
      expect(answer.body).not.toHaveProperty(absent);
    expect(answer.text).not.toMatch(/549|sesame|350-950|default@1/);
  });

  it('knows it again for ever; with other content it is 409', async () => {
    const again = await assess(service);
    expect([again.status, again.body.assessmentId, again.body.hold.held]).toEqual([200, 'a-1', 80_000]);
    expect((await assess(service, { assessmentId: 'a-2', orderId: 'o-2', ...scoreOf(549) })).body.outcome).toBe('refused');
    const other = await assess(service, { amount: 1 });
    expect([other.status, other.body.code]).toEqual([409, 'id.conflict']);
    await service.restart();
    expect((await assess(service)).status).toBe(200);
  });

  it('gives the first answer again for the same Idempotency-Key', async () => {
    const change = assessment({ assessmentId: 'a-3', orderId: 'o-3', consumerRef: 'buyer-keyed' });
    const first = await service.as('service').post('/v1/assessments', change, { key: 'k-1' });
    const again = await service.as('service').post('/v1/assessments', change, { key: 'k-1' });
    expect([again.text, again.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
    const reused = await service.as('service').post('/v1/assessments', { ...change, amount: 5 }, { key: 'k-1' });
    expect([reused.status, reused.body.code]).toEqual([409, 'idempotency.key-reused']);
  });

  it.each([
    ['score.provider-unknown', { score: { provider: 'nobody', scale: '350-950', value: 700 } }],
    ['score.scale-unknown', { score: { provider: 'sesame-credit', scale: '0-100', value: 70 } }],
    ['score.out-of-scale', scoreOf(951)],
    ['assessment.currency-unknown', { currency: 'EUR' }],
    ['consent.in-future', { consent: { at: '2999-01-01T00:00:00Z' } }],
  ])('does not make up what it can not judge: 422 %s', async (code, change) => {
    const answer = await assess(service, { assessmentId: 'a-9', consumerRef: 'buyer-unknown', ...change });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect((await service.as('auditor').get('/v1/consumers/buyer-unknown')).body.code).toBe('consumer.not-found');
  });

  it.each([
    ['no consent', { consent: undefined }, 'consent'],
    ['a consent without a time', { consent: {} }, 'consent.at'],
    ['no score', { score: undefined }, 'score'],
    ['a list for a score', { score: [] }, 'score'],
    ['a score without a provider', { score: { scale: '350-950', value: 1 } }, 'score.provider'],
    ['a fraction', { amount: 1.5 }, 'amount'],
    ['nothing to pay', { amount: 0 }, 'amount'],
    ['a name for a pseudonym', { consumerRef: 'Li Lei' }, 'consumerRef'],
    ['a date back', { effectiveAt: '2026-01-01T00:00:00Z' }, 'effectiveAt'],
  ])('refuses %s: 400', async (_, change, path) => {
    const answer = await assess(service, { assessmentId: 'a-9', ...change });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.text).toContain(path);
  });

  it('refuses a down payment that leaves nothing to pay later: 400', async () => {
    const answer = await assess(service, { assessmentId: 'a-9', downPayment: 100_000 });
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('looking at an assessment', () => {
  it('tells an auditor what it rests on, and nobody else; who looked is recorded', async () => {
    const url = `${OF_CONSUMER}/assessments/a-2`;
    const { grounds, ...shown } = (await service.as('auditor').get(url)).body;
    expect(grounds).toEqual({
      policyVersion: 'default@1',
      provider: 'sesame-credit',
      scale: '350-950',
      score: 549,
      thresholds: [
        { tier: 'basic', from: 550 },
        { tier: 'standard', from: 600 },
        { tier: 'prime', from: 650 },
      ],
      consentAt: '2026-01-01T00:00:00.000Z',
      consentReference: 'consent-1',
    });
    expect((await service.as('service').get(url)).body).toEqual(shown);
    const { entries } = (await service.as('auditor').get('/v1/access-log')).body;
    expect(entries.at(-2)).toMatchObject({
      subject: 'a-auditor',
      what: 'assessment',
      parameters: { consumerRef: 'buyer-7f3a', assessmentId: 'a-2' },
    });
  });

  it('says what the consumer may owe', async () => {
    const answer = await service.as('service').get(OF_CONSUMER);
    expect(answer.body).toMatchObject({
      consumerRef: 'buyer-7f3a',
      consumerLimit: { grade: 'entry', limit: 200_000, held: 80_000, owed: 0, available: 120_000 },
      repayments: { onTime: 0, late: 0, missed: 0 },
      revision: 1,
    });
  });

  it('is 404 for what is not known', async () => {
    const service404 = service.as('service');
    expect((await service404.get('/v1/consumers/nobody')).body.code).toBe('consumer.not-found');
    expect((await service404.get('/v1/consumers/nobody/assessments/a-1')).body.code).toBe('consumer.not-found');
    expect((await service404.get(`${OF_CONSUMER}/assessments/a-99`)).body.code).toBe('assessment.not-found');
    expect((await service404.get(`${OF_CONSUMER}/assessments/a%20b`)).body.code).toBe('assessment.not-found');
  });
});

describe('repayments', () => {
  it('are noted once, and wait for the month to begin', async () => {
    const note = (change: object = {}) =>
      service.as('service').post('/v1/consumers/buyer-pays/repayments', {
        repaymentId: 'r-1',
        dueOn: '2026-01-20',
        outcome: 'on-time',
        ...change,
      });
    const answer = await note();
    expect([answer.status, answer.body]).toEqual([
      201,
      { repaymentId: 'r-1', dueOn: '2026-01-20', outcome: 'on-time', revision: 0, hash: expect.any(String) },
    ]);
    expect((await note()).status).toBe(200);
    expect((await note({ outcome: 'late' })).body.code).toBe('id.conflict');
    expect((await note({ repaymentId: 'r-2', outcome: 'late', dueOn: '2999-01-01' })).body.code).toBe('repayment.not-due');
    expect((await service.as('auditor').get('/v1/consumers/buyer-pays')).body.repayments).toEqual({
      onTime: 1,
      late: 0,
      missed: 0,
      regradedAt: expect.stringMatching(/T16:00:00.000Z$/),
    });
  });
});
