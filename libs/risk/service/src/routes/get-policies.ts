import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Example, IdField, IntegerField, OptionalField, Roles } from '@limit-ledger/platform';
import { PoliciesBody } from '../answers/bodies/policy-bodies.js';
import { PoliciesQuery } from '../queries/policies.query.js';
import { ReadOperation } from './documented.js';
import { PoliciesRoute } from './policy-route.js';

const LARGEST_PAGE = 200;

export class PoliciesPageQuery {
  @OptionalField()
  @Example('autumn-rules')
  @IdField('The policy after which the page begins.')
  readonly after?: string;

  @OptionalField()
  @Example(50)
  @IntegerField('How many policies at most.', { min: 1, max: LARGEST_PAGE, default: LARGEST_PAGE })
  readonly limit?: number;
}

@PoliciesRoute()
export class GetPoliciesRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Roles('auditor', 'reviewer', 'analyst')
  @ReadOperation({ summary: 'All policies, with the version of each that is in force', status: 200, body: PoliciesBody })
  get(@Query() { after, limit }: PoliciesPageQuery): Promise<PoliciesBody> {
    return this.queryBus.execute(new PoliciesQuery(after, limit ?? LARGEST_PAGE));
  }
}
