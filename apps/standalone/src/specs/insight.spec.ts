import { useStandalone } from './standalone-service.js';

const service = useStandalone();
const m = '/v1/merchants/healthy';

const day = (date: string, values: object): object => ({
  ...{ kind: 'daily-metrics', merchantId: 'healthy', day: date, observedAt: `${date}T20:00:00.000Z`, values },
});

beforeAll(async () => {
  await service.as('operator').open('healthy', { transaction: 5_000_000 });
  const months = ['2026-01', '2026-02', '2026-03'];
  const sold = months.map((month, index) =>
    day(`${month}-28`, { salesMinor: 1_000_000 * (index + 1), orders: 10, returns: 0 }),
  );
  const last = day('2026-03-31', { orders: 500, returns: 50, buyers: 100, repeatBuyers: 36, inventoryTurnsHundredths: 300 });
  const fed = await service.as('service').post('/v1/metrics', [...sold, last]);
  if (fed.status !== 200) throw new Error(fed.text);
});

describe('insight', () => {
  it('tells a merchant how healthy its trade is, and what to do for each miss', async () => {
    const body = await service.as('merchant', 'healthy').eventually(`${m}/health-check`, ({ lines }) => lines.length === 1);
    expect(body).toMatchObject({
      latestDay: '2026-03-31',
      lines: [{ line: 'transaction', available: 5_000_000, frozen: expect.any(Number) }],
      figures: [
        { figure: 'return-rate', value: 980, target: 800, standing: 'missed', whatToDo: { en: expect.any(String) } },
        {
          figure: 'inventory-turnover',
          value: 100,
          target: 120,
          standing: 'missed',
          whatToDo: { 'zh-CN': expect.any(String) },
        },
        { figure: 'repeat-purchase', value: 3_600, target: 3_500, standing: 'met' },
      ],
    });
  });

  it('tells which limit the figures would give, month by month, and the policy to those who decide', async () => {
    const { body, headers } = await service.as('analyst').get(`${m}/suggested-limit`);
    const [transaction, credit] = body.lines;
    expect(transaction).toMatchObject({
      ...{ line: 'transaction', suggested: 2_000_000, mean: 2_000_000, because: 'mean-of-months', basisPoints: 10_000 },
      months: [{ month: '2026-01', sales: 1_000_000 }, { sales: 2_000_000 }, { sales: 3_000_000 }],
      reasoning: { en: expect.stringContaining('mean sales') },
    });
    expect(credit).toMatchObject({ line: 'credit', because: 'no-rating' });
    expect([body.policyVersion, headers.etag]).toEqual(['default@1', `"${body.revision}"`]);
    expect((await service.as('merchant', 'healthy').get(`${m}/suggested-limit`)).body).not.toHaveProperty('policyVersion');
  });

  it('says of a merchant of which nothing was fed that it does not know', async () => {
    await service.as('operator').register('unknown');
    const { status, body } = await service.as('auditor').get('/v1/merchants/unknown/health-check');
    expect([status, body.figures.map(({ standing }: { readonly standing: string }) => standing)]).toEqual([
      ...[200, ['unknown', 'unknown', 'unknown']],
    ]);
  });
});
