import { accepted, already, canonicalText, rejected, type Instant, type Json } from '@limit-ledger/kernel';
import type { RiskPolicyDocument } from '../../rules/policy-document.js';
import type { PolicyFault } from '../../rules/policy-fault.js';
import { validatePolicyDocument } from '../../rules/validate-policy-document.js';
import type { PolicyCommandOf } from '../policy-commands.js';
import { refusePolicy, type PolicyDecision } from '../policy-rejection.js';
import type { PolicyState } from '../policy-state.js';

const MOST_VERSIONS = 1_000;

/** The same document as the newest version, while nobody has done anything with that yet, is the same draft again. */
export function draftPolicy(
  { document, by }: PolicyCommandOf<'draft-policy'>,
  state: PolicyState,
  now: Instant,
): PolicyDecision {
  const errors = validatePolicyDocument(document);
  if (errors.length > 0) return invalidDocument(errors);
  const { policyId, versions } = state;
  const newest = versions.at(-1);
  const isUntouched = newest !== undefined && newest.shadowed === undefined && newest.stopped === undefined;
  if (isUntouched && newest.activated === undefined && textOf(newest.document) === textOf(document)) return already;
  if (versions.length >= MOST_VERSIONS) {
    return refusePolicy('policy.exceeds-versions', `a policy has at most ${MOST_VERSIONS} versions; draft under another id`);
  }
  const data = { policyId, version: versions.length + 1, document: document as RiskPolicyDocument, by };
  return accepted([{ type: 'policy-drafted', data, effectiveTime: now }]);
}

function invalidDocument(errors: readonly PolicyFault[]): PolicyDecision {
  const detail = errors.map(({ path, message }) => `${path === '' ? 'the document' : path} ${message}`).join('; ');
  return rejected({ code: 'request.invalid', detail, errors });
}

const textOf = (document: unknown): string => canonicalText(document as Json);
