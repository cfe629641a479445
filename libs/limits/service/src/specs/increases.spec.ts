import { TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import type { MessageBus } from '@limit-ledger/message-bus';
import { MESSAGE_BUS, toMessage } from '@limit-ledger/platform';
import { RISK_GROUP } from '../policies/running-reactions.js';
import { POLICIES_GROUP } from '../policy/running-policies.js';
import { loadDefaultPolicy } from '../policy/load-policy.js';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const HOUR = 3_600;
const AT = '/v1/merchants/shop/lines/transaction/temporary-increases';

async function tell(topic: string, group: string, type: string, subject: string, data: object): Promise<void> {
  const bus = service.running.get<MessageBus>(MESSAGE_BUS, { strict: false });
  const time = service.instant(0);
  const of = { subject, time, recordedTime: time, sequence: 0, revision: 0, correlationId: 'c' };
  const event: PublishedEvent = { id: type, source: `/risk/${subject}`, type: `limit-ledger.risk.${type}.v1`, ...of, data };
  await bus.publish([toMessage(topic, event)]);
  const deadline = Date.now() + 8_000;
  while (!(await bus.groups()).includes(group) || (await bus.lag(group)) > 0) {
    if (Date.now() > deadline) throw new Error(`${group} never took it in`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const grant = (increaseId: string, kind: string, more: object = {}) =>
  service.as('operator').post(AT, {
    ...{ increaseId, kind, amount: 20_000, from: service.instant(0), until: service.instant(HOUR) },
    ...more,
  });

describe('an operator grants increases', () => {
  beforeAll(() => service.as('operator').open('shop', { transaction: 100_000 }));

  it.each(['promotion-guarantee', 'temporary', 'emergency'])(
    'of the kind %s, right after the merchant was registered',
    async (kind) => {
      const { status, body } = await grant(`plain-${kind}`, kind);
      expect([status, body]).toMatchObject([201, { kind, status: 'started' }]);
    },
  );

  it('and is told the fee, and what is not met', async () => {
    const { body } = await grant('rush', 'emergency', { until: service.instant(31 * 24 * HOUR) });
    expect(body).toMatchObject({
      fee: { amount: 1_000, basisPoints: 500 },
      unmet: ['increase.too-long', 'increase.exceeds-share'],
    });
    expect(body).not.toHaveProperty('booked');
    const late = await grant('late', 'promotion-guarantee');
    expect(late.body).toMatchObject({ booked: 'late', unmet: ['increase.too-late'] });
    const early = await grant('early', 'promotion-guarantee', {
      from: service.instant(49 * HOUR),
      until: service.instant(50 * HOUR),
    });
    expect([early.body.booked, early.body.unmet]).toEqual(['in-time', undefined]);
  });

  it('of which the merchant sees the fee, and not what a person let pass', async () => {
    const { increases } = (await service.as('merchant', 'shop').get('/v1/merchants/shop/limits')).body;
    const [seen] = increases.filter(({ increaseId }: { increaseId: string }) => increaseId === 'rush');
    expect(seen).toMatchObject({ fee: { amount: 1_000, basisPoints: 500, yearlyEquivalentBasisPoints: expect.any(Number) } });
    expect(JSON.stringify(increases)).not.toContain('unmet');
  });

  it('and is refused a temporary one for a merchant whose reported turnover is too low', async () => {
    const low = { merchantId: 'shop', month: '2026-10', sales: 19_999_999, nothingOverdue: true };
    await tell(TOPICS.riskEvents, RISK_GROUP, 'turnover-reported', 'shop', low);
    const { status, body } = await grant('poor', 'temporary');
    expect([status, body]).toMatchObject([422, { code: 'increase.turnover-too-low', unmet: ['increase.turnover-too-low'] }]);
  });

  it('under a strict policy within all conditions only, and is told all that is not met', async () => {
    const increases = { ...loadDefaultPolicy().increases, strict: true };
    const strict = { policyId: 'strict', version: 1, activeFrom: service.instant(-1), limits: { increases } };
    await tell(TOPICS.policyEvents, POLICIES_GROUP, 'policy-activated', 'strict', strict);
    const { status, body } = await grant('beyond', 'emergency', { until: service.instant(31 * 24 * HOUR) });
    expect([status, body]).toMatchObject([
      422,
      { code: 'increase.too-long', unmet: ['increase.too-long', 'increase.exceeds-share'] },
    ]);
  });
});
