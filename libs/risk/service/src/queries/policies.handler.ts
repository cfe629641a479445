import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { assert, type Clock, type Instant } from '@limit-ledger/kernel';
import { CLOCK } from '@limit-ledger/platform';
import { versionInForce, versionStatus, type PolicyState } from '@limit-ledger/risk-domain';
import type { PoliciesBody, PolicySummaryBody } from '../answers/bodies/policy-bodies.js';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import { PoliciesQuery } from './policies.query.js';

/** Answers from what this process knows of all policies; what another one wrote is in it as soon as it was followed. */
@QueryHandler(PoliciesQuery)
export class PoliciesQueryHandler implements IQueryHandler<PoliciesQuery> {
  constructor(
    @Inject(PoliciesInForce) private readonly policies: PoliciesInForce,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ after, limit }: PoliciesQuery): Promise<PoliciesBody> {
    const now = this.clock.now();
    const wanted = this.policies.all.filter(({ policyId }) => after === undefined || policyId > after);
    const page = wanted.slice(0, limit);
    const next = wanted.length > page.length ? (page.at(-1)?.policyId ?? null) : null;
    return Promise.resolve({ policies: page.map((policy) => summaryOf(policy, now)), next });
  }
}

function summaryOf(policy: PolicyState, now: Instant): PolicySummaryBody {
  const { policyId, versions, revision } = policy;
  const newest = versions.at(-1);
  assert(newest !== undefined, 'a policy has a version');
  const inForce = versionInForce(policy, now)?.version;
  return {
    policyId,
    inForce,
    newest: newest.version,
    status: versionStatus(policy, newest, now),
    versions: versions.length,
    revision,
  };
}
