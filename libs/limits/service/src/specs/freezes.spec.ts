import { useLimitsService } from './limits-service.js';

const service = useLimitsService();

const freeze = (change: object): object => ({
  freezeId: 'f-1',
  line: 'transaction',
  basisPoints: 8_000,
  reasonCode: 'daily-peak',
  note: 'sold 50,000 in a day',
  ...change,
});

describe('freezes', () => {
  it('hold back, are released in part, and end when nothing remains', async () => {
    const reviewer = service.as('reviewer');
    await service.as('operator').open('peak', { transaction: 12_000_000 });
    const placed = await reviewer.post('/v1/merchants/peak/freezes', freeze({}));
    expect(placed.status).toBe(201);
    expect(placed.body).toMatchObject({
      freezeId: 'f-1',
      floating: false,
      blocks: [],
      perLine: [{ line: 'transaction', resolved: 9_600_000, released: 0, remaining: 9_600_000 }],
    });
    expect((await reviewer.post('/v1/merchants/peak/freezes', freeze({}))).status).toBe(200);
    expect((await reviewer.post('/v1/merchants/peak/freezes', freeze({ basisPoints: 1 }))).body.code).toBe('id.conflict');

    const release = { releaseId: 'x-1', amount: 2_400_000, reasonCode: 'promotion-guarantee', note: 'booked' };
    const part = await reviewer.post('/v1/merchants/peak/freezes/f-1/release', release);
    expect(part.status).toBe(200);
    expect(part.body).toMatchObject({
      releaseId: 'x-1',
      perLine: [{ line: 'transaction', amount: 2_400_000 }],
      remaining: [{ line: 'transaction', amount: 7_200_000 }],
    });
    const tooMuch = await reviewer.post('/v1/merchants/peak/freezes/f-1/release', { ...release, releaseId: 'x-2', amount: 7_200_001 });
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'freeze.exceeds-remaining']);
    const rest = await reviewer.post('/v1/merchants/peak/freezes/f-1/release', { releaseId: 'x-3', reasonCode: 'rectified', note: 'done' });
    expect(rest.body.remaining).toEqual([{ line: 'transaction', amount: 0 }]);
    expect((await reviewer.get('/v1/merchants/peak/limits')).body).toMatchObject({
      freezes: [],
      lines: [{ frozen: 0, available: 12_000_000 }],
    });
  });

  it('are confirmed by a person', async () => {
    const reviewer = service.as('reviewer');
    await service.as('operator').open('confirmed', { transaction: 1_000 });
    await reviewer.post('/v1/merchants/confirmed/freezes', freeze({}));
    const confirm = { confirmId: 'c-1', note: 'looked at the sales' };
    const answer = await reviewer.post('/v1/merchants/confirmed/freezes/f-1/confirm', confirm);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ freezeId: 'f-1', confirmId: 'c-1' });
    const unknown = await reviewer.post('/v1/merchants/confirmed/freezes/f-2/confirm', confirm);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'freeze.not-found']);
  });

  it.each([
    ['neither amount nor percentage', { basisPoints: undefined }],
    ['both amount and percentage', { amount: 5 }],
    ['a floating amount', { basisPoints: undefined, amount: 5, floating: true }],
    ['more than the whole', { basisPoints: 10_001 }],
    ['an unknown line', { line: 'cash' }],
    ['an unknown block', { blocks: ['refund'] }],
    ['a code with capitals', { reasonCode: 'Daily' }],
    ['an amount of 0', { basisPoints: undefined, amount: 0 }],
  ])('answer 400 to %s', async (_, change) => {
    const operator = service.as('operator');
    await operator.open('malformed', { transaction: 1_000 });
    const answer = await operator.post('/v1/merchants/malformed/freezes', freeze(change));
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('what a merchant is told', () => {
  it('is the public reason, never notes, evidence or grounds', async () => {
    const operator = service.as('operator');
    await operator.open('told', { transaction: 1_000 });
    await operator.post('/v1/merchants/told/freezes', freeze({ reasonCode: 'cash-out-suspected', evidence: ['device-17'] }));
    await operator.post('/v1/merchants/told/reductions', {
      reductionId: 'r-1', line: 'transaction', amount: 10, reasonCode: 'moon-phase', note: 'secret',
    });
    const shown = await service.as('merchant', 'told').get('/v1/merchants/told/limits');
    expect(shown.body.freezes).toMatchObject([
      { freezeId: 'f-1', reasonCode: 'security-check', reason: { en: { text: expect.any(String) }, 'zh-CN': {} } },
    ]);
    expect(shown.body.reductions).toMatchObject([
      { reductionId: 'r-1', reasonCode: 'moon-phase', reason: { en: { text: expect.any(String) } } },
    ]);
    expect(shown.text).not.toMatch(/noteRef|evidence|device-17|risk|cash-out|secret/);

    const internal = (await service.as('auditor').get('/v1/merchants/told/limits')).body;
    expect(internal.freezes).toMatchObject([
      { reasonCode: 'cash-out-suspected', risk: true, evidence: ['device-17'], noteRef: expect.any(String) },
    ]);
  });

  it('lists the reason codes without those that tell too much', async () => {
    const forMerchant = await service.as('merchant', 'anybody').get('/v1/reason-codes');
    const forReviewer = await service.as('reviewer').get('/v1/reason-codes');
    expect(forMerchant.status).toBe(200);
    expect(forMerchant.text).not.toContain('cash-out-suspected');
    expect(forReviewer.body.reasonCodes).toContainEqual(expect.objectContaining({ code: 'cash-out-suspected', risk: true }));
  });
});
