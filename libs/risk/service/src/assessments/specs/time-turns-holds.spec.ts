import { assess, clock, recordedOf, scoreOf, useRiskService } from './assessments-service.js';

const VALID_AND_GRACE_SECONDS = 2_100;
const MONTH_AND_MORE_SECONDS = 32 * 86_400;
const service = useRiskService({ forEach: true });
afterEach(() => (clock.offsetSeconds = 0));

const later = async (seconds: number): Promise<void> => {
  clock.offsetSeconds = seconds;
  await service.restart();
};

describe('with nobody asking', () => {
  it('what an unused assessment holds ends with it, and not before', async () => {
    await assess(service, { amount: 200_000, ...scoreOf(700) });
    await later(VALID_AND_GRACE_SECONDS - 60);
    expect((await service.as('service').get('/v1/consumers/buyer-7f3a')).body.consumerLimit.held).toBe(200_000);
    await later(VALID_AND_GRACE_SECONDS + 1);
    await recordedOf(service, 'buyer-7f3a', (types) => types.includes('hold-released'));
    const { body } = await service.as('service').get('/v1/consumers/buyer-7f3a/assessments/a-1');
    expect(body).toMatchObject({ outcome: 'accepted', hold: { status: 'released', held: 0 } });
  });

  it('who paid on time is regraded when the month begins, and may owe more', async () => {
    const repayment = { repaymentId: 'r-1', dueOn: '2026-01-20', outcome: 'on-time' };
    await service.as('service').post('/v1/consumers/buyer-7f3a/repayments', repayment);
    await later(MONTH_AND_MORE_SECONDS);
    expect(await recordedOf(service, 'buyer-7f3a', (types) => types.length > 1)).toEqual(['repayment-noted', 'grade-changed']);
    expect((await assess(service, { amount: 500_000, ...scoreOf(700) })).body).toMatchObject({
      outcome: 'accepted',
      consumerLimit: { grade: 'proven', limit: 500_000, available: 0 },
    });
  });
});
