import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Clock, Instant } from '@limit-ledger/kernel';
import { CLOCK } from '@limit-ledger/platform';
import {
  diffPolicyDocuments,
  policyStream,
  versionInForce,
  versionStatus,
  type PolicyState,
  type PolicyVersion,
} from '@limit-ledger/risk-domain';
import type { PolicyBody, PolicyVersionBody } from '../answers/bodies/policy-bodies.js';
import { policyNotFound } from '../answers/problems.js';
import type { PolicyRunner } from '../policy-runner.js';
import { POLICY_RUNNER } from '../tokens.js';
import { PolicyQuery } from './policy.query.js';

const MOST_CHANGES_TOLD = 500;

/** Answers a policy as its stream has it. */
@QueryHandler(PolicyQuery)
export class PolicyQueryHandler implements IQueryHandler<PolicyQuery> {
  constructor(
    @Inject(POLICY_RUNNER) private readonly runner: Pick<PolicyRunner, 'present'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws a problem: 404 for a policy that does not exist. */
  async execute({ policyId, before, limit }: PolicyQuery): Promise<PolicyBody> {
    const { head, view } = await this.runner.present(policyStream(policyId));
    if (head === undefined) throw policyNotFound();
    const now = this.clock.now();
    const wanted = view.versions.filter(({ version }) => before === undefined || version < before);
    const page = wanted.slice(-limit).reverse();
    const last = page.at(-1);
    return {
      policyId,
      inForce: versionInForce(view, now)?.version,
      versions: page.map((version) => versionBody(view, version, now)),
      next: last === undefined || last.version === 1 ? null : last.version,
      revision: head.revision,
      hash: head.hash,
    };
  }
}

function versionBody(policy: PolicyState, version: PolicyVersion, now: Instant): PolicyVersionBody {
  const { drafted, backtested, shadowed, approved, activated, paused, resumed, stopped, undone, document } = version;
  const inForce = versionInForce(policy, now);
  const difference =
    inForce === undefined || inForce.version === version.version ? undefined : diffPolicyDocuments(inForce.document, document);
  return {
    version: version.version,
    status: versionStatus(policy, version, now),
    drafted,
    backtested,
    shadowed,
    approved,
    activated,
    paused,
    resumed,
    stopped: stopped && { by: stopped.by, at: stopped.at },
    undone: undone && { by: undone.by, at: undone.at },
    document,
    difference: difference?.slice(0, MOST_CHANGES_TOLD),
  };
}
