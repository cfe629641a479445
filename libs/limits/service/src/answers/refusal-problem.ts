import { etagOf, Problem } from '@limit-ledger/platform';
import type { LimitOutcome } from '../limits-runner.js';
import { REFUSAL_STATUS } from './refusal-status.js';

type Refused = Extract<LimitOutcome, { readonly kind: 'rejected' }>;

/** The problem document of a refusal; it says where the merchant's history stands, if there is one. */
export function refusalProblem({ rejection, head, termsRevision }: Refused): Problem {
  const refusals = 'refusals' in rejection ? { refusals: rejection.refusals } : {};
  const standing = head === undefined ? {} : { revision: head.revision, termsRevision };
  const headers = head === undefined ? {} : { etag: etagOf(head.revision) };
  return new Problem(REFUSAL_STATUS[rejection.code], rejection.code, rejection.detail, { members: { ...refusals, ...standing }, headers });
}
