import { withoutUndefined, type Members, type Sense } from './good-request.js';
import type { KnownLedger } from './known-ledger.js';
import { nameOf, type Operation } from './openapi-document.js';
import type { Random } from './random.js';
import type { Sample } from './sample.js';

const POLICIES = 8;
const CONSUMERS = 20;
const DAY_MILLISECONDS = 86_400_000;
const DAYS_BACK = 60;

/** What makes a request about feeds or policies one that is likely to be accepted; `undefined` of any other request. */
export function riskSenseOf(operation: Operation, known: KnownLedger, random: Random): Sense | undefined {
  switch (nameOf(operation)) {
    case 'POST /v1/metrics':
      return { token: 'analyst', items: (sampled) => sampled.map((item) => observedOf(item, known, random)) };
    case 'POST /v1/policies':
      return { token: 'analyst', body: { policyId: `fuzz-${random.integer(1, POLICIES)}`, document: documentOf(random) } };
    case 'GET /v1/policies':
      return { token: 'auditor' };
    case 'GET /v1/policies/{policyId}':
      return { token: 'auditor', params: { policyId: policyOf(known, random) } };
    case 'POST /v1/policies/{policyId}/approve':
      return { token: 'second-analyst', params: { policyId: policyOf(known, random) }, body: { version: undefined } };
    case 'POST /v1/policies/{policyId}/activate':
      return {
        token: 'analyst',
        params: { policyId: policyOf(known, random) },
        body: { version: undefined, from: undefined, ceiling: undefined },
      };
    case 'POST /v1/policies/{policyId}/backtests':
      return {
        token: 'analyst',
        params: { policyId: policyOf(known, random) },
        body: { version: undefined, from: undefined, to: undefined, merchantIds: [known.some(random).merchantId] },
      };
    // The policy that ships stays in force: without it there is nothing to assess by.
    case 'POST /v1/policies/{policyId}/stop':
    case 'POST /v1/policies/{policyId}/undo':
      return { token: 'analyst', params: { policyId: random.oneOf(['fuzz-1', ...known.policies]) }, body: { version: undefined } };
    case 'POST /v1/policies/{policyId}/shadow':
    case 'POST /v1/policies/{policyId}/resume':
      return { token: 'analyst', params: { policyId: policyOf(known, random) }, body: { version: undefined } };
    default:
      return consumerSenseOf(operation, known, random);
  }
}

function consumerSenseOf(operation: Operation, known: KnownLedger, random: Random): Sense | undefined {
  const consumerRef = `consumer-${random.integer(1, CONSUMERS)}`;
  const assessment = known.assessments.length === 0 ? undefined : random.oneOf(known.assessments);
  switch (nameOf(operation)) {
    case 'POST /v1/assessments':
      return {
        token: 'service',
        body: {
          consumerRef,
          merchantId: known.some(random).merchantId,
          currency: 'CNY',
          downPayment: undefined,
          amount: random.integer(1_000, 100_000),
          score: { provider: 'sesame-credit', scale: '350-950', value: random.integer(350, 950) },
          consent: { at: '2026-01-01T00:00:00Z' },
        },
      };
    case 'POST /v1/consumers/{consumerRef}/repayments':
      return { token: 'service', params: { consumerRef }, body: { dueOn: new Date().toISOString().slice(0, 10) } };
    case 'GET /v1/consumers/{consumerRef}':
    case 'GET /v1/consumers/{consumerRef}/assessments/{assessmentId}':
      return assessment && { token: 'auditor', params: { ...assessment } };
    default:
      return undefined;
  }
}

const policyOf = (known: KnownLedger, random: Random): string => random.oneOf([...known.policies, 'default']);

function observedOf(item: Members, known: KnownLedger, random: Random): Sample {
  const at = new Date(Date.now() - random.integer(0, DAYS_BACK) * DAY_MILLISECONDS).toISOString();
  const day = 'day' in item ? { day: at.slice(0, 10) } : {};
  return withoutUndefined({ ...item, ...day, observedAt: at, merchantId: known.some(random).merchantId });
}

function documentOf(random: Random): Sample {
  const titles = { zh: '试探', en: `Fuzz ${random.integer(1, 1_000)}` };
  return { schemaVersion: 1, titles, staleSeconds: random.integer(60, 600), rules: [] };
}
