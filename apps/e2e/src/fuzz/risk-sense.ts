import { withoutUndefined, type Members, type Sense } from './good-request.js';
import type { KnownLedger } from './known-ledger.js';
import { nameOf, type Operation } from './openapi-document.js';
import type { Random } from './random.js';
import type { Sample } from './sample.js';

const POLICIES = 8;
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
    case 'POST /v1/policies/{policyId}/shadow':
    case 'POST /v1/policies/{policyId}/resume':
    case 'POST /v1/policies/{policyId}/stop':
    case 'POST /v1/policies/{policyId}/undo':
      return { token: 'analyst', params: { policyId: policyOf(known, random) }, body: { version: undefined } };
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
