import { Metrics } from '@limit-ledger/platform';
import { DEFAULT_POLICY, type AskedAssessment } from '@limit-ledger/risk-domain';
import type { ConsumerOutcome } from '../consumer-runner.js';
import { ConsumerHandler } from './consumer.handler.js';
import { ConsumerRequest } from './consumer-request.js';

const content: AskedAssessment = {
  assessmentId: 'a-1',
  merchantId: 'zhang-shoes',
  orderId: 'o-1',
  amount: 100_000,
  currency: 'CNY',
  score: { provider: 'sesame-credit', scale: '350-950', value: 700 },
  consent: { at: '2026-01-01T00:00:00.000Z' },
};
const request = new ConsumerRequest(
  'buyer',
  { type: 'assess-order', content },
  { subject: 's', role: 'service', correlationId: 'c' },
);
const refused = {
  kind: 'rejected',
  rejection: { code: 'assessment.conflict', detail: '' },
  head: undefined,
  termsRevision: -1,
} as const;

function handlerOf(add: () => Promise<void>, steps: string[]): ConsumerHandler {
  const runner = {
    execute: async (): Promise<ConsumerOutcome> => {
      steps.push('decided');
      return refused;
    },
  };
  const policyAt = () => ({ policyVersion: 'default@1', assessment: DEFAULT_POLICY.assessment });
  return new ConsumerHandler(runner, { add }, policyAt, { now: () => '2026-11-24T02:00:00.000Z' }, new Metrics());
}

describe('an assessment', () => {
  it('is decided after its order is known to who hears of orders', async () => {
    const steps: string[] = [];
    const add = async (): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      steps.push('known');
    };
    expect(await handlerOf(add, steps).execute(request)).toBe(refused);
    expect(steps).toEqual(['known', 'decided']);
  });

  it('is not decided where that can not be kept', async () => {
    const steps: string[] = [];
    await expect(handlerOf(() => Promise.reject(new Error('away')), steps).execute(request)).rejects.toThrow('away');
    expect(steps).toEqual([]);
  });
});
