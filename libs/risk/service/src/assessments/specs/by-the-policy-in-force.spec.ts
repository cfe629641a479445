import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { assess, clock, scoreOf, useRiskService } from './assessments-service.js';

const LEAD_AND_MORE_SECONDS = 400;
const service = useRiskService();
afterAll(() => (clock.offsetSeconds = 0));

/** Another provider, harder to please, and less to owe. */
const SECTION = {
  ...DEFAULT_POLICY.assessment,
  scores: [
    {
      ...{ provider: 'another-bureau', scale: '0-100', least: 0, most: 100 },
      tiers: [{ tier: 'only', from: 60, instalmentsAtMost: 3, downPaymentBasisPoints: 5_000, interestFreeMonths: 3 }],
    },
  ],
  grades: [{ grade: 'careful', limit: 60_000 }],
};
const document = { schemaVersion: 1, titles: { en: 'Careful lending', zh: '审慎授信' }, rules: [], assessment: SECTION };
const bureau = (value: number): object => ({ score: { provider: 'another-bureau', scale: '0-100', value } });

it('tables, grades and providers come from the version that is in force, and it stands beside each decision', async () => {
  const first = service.as('analyst', undefined, 'ann');
  const second = service.as('analyst', undefined, 'bob');
  const drafted = await first.post('/v1/policies', { policyId: 'careful', document });
  expect([drafted.status, drafted.body.version]).toEqual([201, 1]);
  expect((await first.post('/v1/policies/careful/shadow', {})).status).toBe(200);
  expect((await second.post('/v1/policies/careful/approve', {})).status).toBe(200);
  expect((await second.post('/v1/policies/careful/activate', {})).status).toBe(200);
  expect((await assess(service, { orderId: 'o-0', assessmentId: 'a-0', ...scoreOf(620) })).body.tier).toBe('standard');
  expect((await assess(service, { orderId: 'o-0', assessmentId: 'a-9', ...bureau(60) })).body.code).toBe(
    'score.provider-unknown',
  );

  clock.offsetSeconds = LEAD_AND_MORE_SECONDS;
  await service.restart();
  expect((await assess(service, { consumerRef: 'buyer-2', ...bureau(60) })).body).toMatchObject({
    tier: 'only',
    instalmentsAtMost: 3,
    downPaymentAtLeast: { basisPoints: 5_000, amount: 50_000 },
    interestFreeMonths: 3,
    consumerLimit: { grade: 'careful', limit: 60_000, held: 50_000, available: 10_000 },
  });
  expect((await assess(service, { consumerRef: 'buyer-3', ...bureau(59) })).body.outcome).toBe('refused');
  expect((await assess(service, { consumerRef: 'buyer-4', ...scoreOf(700) })).body.code).toBe('score.provider-unknown');
  const groundsOf = async (path: string): Promise<object> =>
    (await service.as('auditor').get(`/v1/consumers/${path}`)).body.grounds;
  expect(await groundsOf('buyer-2/assessments/a-1')).toMatchObject({
    policyVersion: 'careful@1',
    thresholds: [{ tier: 'only', from: 60 }],
  });
  expect(await groundsOf('buyer-7f3a/assessments/a-0')).toMatchObject({ policyVersion: 'default@1' });
});
