import { readFileSync } from 'node:fs';
import type { ActivationTerms } from '@limit-ledger/risk-domain';

/** The policy that ships with the product. */
export const SHIPPED_POLICY_ID = 'default';

/** Where the policy that ships says nothing of activations. */
export const shippedActivationTerms = (): ActivationTerms =>
  JSON.parse(readFileSync(new URL('./activation-terms.json', import.meta.url), 'utf8')) as ActivationTerms;
