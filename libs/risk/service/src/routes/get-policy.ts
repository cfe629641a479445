import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Example, IntegerField, OptionalField, Roles } from '@limit-ledger/platform';
import { PolicyBody } from '../answers/bodies/policy-bodies.js';
import { PolicyQuery } from '../queries/policy.query.js';
import { ReadOperation } from './documented.js';
import { PolicyId, PolicyRoute } from './policy-route.js';

const LARGEST_PAGE = 20;

export class PolicyVersionsQuery {
  @OptionalField()
  @Example(3)
  @IntegerField('The version before which the page ends; the newest come first.', { min: 1, max: 1_001 })
  readonly before?: number;

  @OptionalField()
  @Example(1)
  @IntegerField('How many versions at most.', { min: 1, max: LARGEST_PAGE, default: LARGEST_PAGE })
  readonly limit?: number;
}

@PolicyRoute()
export class GetPolicyRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Roles('auditor', 'reviewer', 'analyst')
  @ReadOperation({
    summary: 'A policy: its versions, what was done with each, and what it changes',
    status: 200,
    body: PolicyBody,
    missing: ['policy.not-found'],
  })
  get(@PolicyId() policyId: string, @Query() { before, limit }: PolicyVersionsQuery): Promise<PolicyBody> {
    return this.queryBus.execute(new PolicyQuery(policyId, before, limit ?? LARGEST_PAGE));
  }
}
