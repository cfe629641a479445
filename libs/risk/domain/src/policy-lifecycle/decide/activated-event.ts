import type { Instant } from '@limit-ledger/kernel';
import type { RiskPolicyDocument } from '../../rules/policy-document.js';
import type { ActivationCeiling } from '../activation-terms.js';
import type { PolicyEventOf } from '../policy-events.js';

interface Activation {
  readonly policyId: string;
  readonly version: number;
  readonly document: RiskPolicyDocument;
  readonly by: string;
  readonly activeFrom: Instant;
  readonly ceiling: ActivationCeiling;
}

/** Says beside the moment what limits decides by from then on, so that nobody has to ask for the document. */
export function activatedEvent({ document, ...activation }: Activation, now: Instant): PolicyEventOf<'policy-activated'> {
  const { limits } = document;
  return {
    type: 'policy-activated',
    data: { ...activation, ...(limits === undefined ? {} : { limits }) },
    effectiveTime: now,
  };
}
