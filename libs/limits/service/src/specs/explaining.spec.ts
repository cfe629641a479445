import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const m = '/v1/merchants/why';
const FIELDS = ['approved', 'temporary', 'reduced', 'effective', 'frozen', 'reserved', 'used', 'available'];

interface Entry {
  readonly amount: number;
}

async function tell(): Promise<void> {
  const operator = service.as('operator');
  const upstream = service.as('service');
  await operator.open('why', { credit: 900, transaction: 1_000 });
  await upstream.reserve('why', { orderId: 'o-1', amount: 400 });
  await upstream.reserve('why', { orderId: 'o-2', amount: 100, buyerRef: 'buyer-1' });
  await upstream.keyed(`${m}/reservations/o-1/captures`, { captureId: 'c-1', amount: 300 });
  await upstream.post(`${m}/reservations/o-2/void`, {}, { key: 'v-1' });
  await operator.post(`${m}/freezes`, {
    freezeId: 'f-1',
    line: 'transaction',
    amount: 800,
    reasonCode: 'manual',
    note: 'a secret thought',
  });
  await operator.post(`${m}/reductions`, {
    reductionId: 'r-1',
    line: 'transaction',
    amount: 300,
    reasonCode: 'manual',
    note: 'n',
  });
}

beforeAll(tell);

const explained = async (
  query: string,
): Promise<{ status: number; text: string; body: Record<string, unknown> & { entries: Entry[] } }> =>
  service.as('auditor').get(`${m}/limits/explain?${query}`);

describe('a number of a line', () => {
  it('is the sum of its entries, every field at every revision', async () => {
    const { revision } = (await service.as('auditor').get(`${m}/limits`)).body;
    for (let at = 2; at <= revision; at++) {
      const limits = (await service.as('auditor').get(`${m}/limits?revision=${at}`)).body;
      for (const numbers of limits.lines) {
        for (const field of FIELDS) {
          const { body } = await explained(`line=${numbers.line}&field=${field}&revision=${at}`);
          const sum = body.entries.reduce((total, { amount }) => total + amount, 0);
          expect({ at, line: numbers.line, field, sum, ...body }).toMatchObject({
            ...{ sum: numbers[field], number: numbers[field], total: numbers[field], carried: 0, next: null },
            ...{ merchantId: 'why', revision: at, termsRevision: limits.termsRevision },
          });
        }
      }
    }
  });

  it('names event, command, actor and policy of each, nets orders, and shows caps and no note', async () => {
    const answer = await service.as('auditor').get(`${m}/limits/explain?line=transaction&field=available`);
    expect(answer.headers.etag).toBe(`"${answer.body.revision}"`);
    const event = (type: string): object => ({
      type,
      eventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      commandId: expect.stringMatching(/./),
      policyVersion: 'default@1',
      actor: { role: expect.stringMatching(/operator|service/), subject: expect.stringMatching(/^a-/) },
      recordedTime: expect.stringMatching(/Z$/),
      effectiveTime: expect.stringMatching(/Z$/),
    });
    expect(answer.body).toMatchObject({
      number: -400,
      total: -400,
      ordersAtZero: 1,
      entries: [
        { kind: 'event', amount: 1_000, event: event('line-opened') },
        { kind: 'order', amount: -400, orderId: 'o-1', events: 2, revisions: [3, 5], event: event('limit-reserved') },
        { kind: 'event', amount: -800, event: event('limit-frozen') },
        { kind: 'event', amount: -300, event: event('line-reduced') },
        { kind: 'cap', amount: 100, cap: 'frozen-at-most-effective' },
      ],
    });
    expect(answer.text).not.toMatch(/secret|noteRef|buyer-1/);
  });

  it('is told in pages that carry what came before', async () => {
    const number = 'line=transaction&field=available';
    const first = (await explained(`${number}&limit=2`)).body;
    expect(first).toMatchObject({ carried: 0, total: 600, number: -400, next: '7.600.1' });
    const second = (await explained(`${number}&limit=2&revision=${first['revision']}&cursor=${first['next']}`)).body;
    expect(second).toMatchObject({ carried: 600, total: -400, ordersAtZero: 1, next: null });
    const whole = (await explained(number)).body;
    expect([...first.entries, ...second.entries]).toEqual(whole.entries);
  });

  it('is told up to the revision itself, also where that alone is left for the last page', async () => {
    const events = (await service.as('auditor').get(`${m}/events`)).body.events as { type: string; revision: number }[];
    const revision = events.find(({ type }) => type === 'line-reduced')?.revision;
    const number = `line=transaction&field=reduced&revision=${revision}`;
    expect((await explained(number)).body).toMatchObject({ number: 300, entries: [{ amount: 300, event: { revision } }] });
    expect((await explained(`${number}&cursor=${revision}.0.0`)).body).toMatchObject({
      total: 300,
      entries: [{ amount: 300 }],
    });
  });

  it.each([
    ['', 400],
    ['line=transaction', 400],
    ['field=used', 400],
    ['line=all&field=used', 400],
    ['line=credit&field=lapsed', 400],
    ['line=credit&field=used&revision=99', 400],
    ['line=credit&field=used&revision=-1', 400],
    ['line=credit&field=used&limit=0', 400],
    ['line=credit&field=used&limit=1001', 400],
    ['line=credit&field=used&cursor=0.0.0', 400],
    ['line=credit&field=used&revision=5&cursor=x', 400],
    ['line=credit&field=used&revision=5&cursor=6.0.0', 400],
    ['line=credit&field=used&revision=5&cursor=4.77.0', 400],
    ['line=credit&field=used&surprise=1', 400],
    ['line=withdrawal&field=used', 404],
    ['line=transaction&field=used&revision=1', 404],
  ])('is not told for ?%s: %i', async (query, status) => {
    const { status: answered, body } = await explained(query);
    expect([answered, body['code']]).toEqual([status, status === 400 ? 'request.invalid' : 'line.not-found']);
  });

  it('is of a merchant that exists', async () => {
    const answer = await service.as('auditor').get('/v1/merchants/nobody/limits/explain?line=credit&field=used');
    expect([answer.status, answer.body.code]).toEqual([404, 'merchant.not-found']);
  });
});
