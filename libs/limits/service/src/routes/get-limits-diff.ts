import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, Example, IntegerField, OptionalField, Roles } from '@limit-ledger/platform';
import { LimitsDiffBody } from '../answers/bodies/limits-diff-body.js';
import { ReadOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { LimitsDiffQuery } from '../queries/limits-diff.query.js';

const LARGEST_PAGE = 1_000;

export class RevisionsQuery {
  @Example(12)
  @IntegerField('The revision to compare from.', { min: 0 })
  readonly from!: number;

  @Example(17)
  @IntegerField('The revision to compare to; an earlier one than `from` goes backwards.', { min: 0 })
  readonly to!: number;

  @OptionalField()
  @Example(13)
  @IntegerField('The first revision wanted of the events between the two.', { min: 0, default: 0 })
  readonly eventsFrom?: number;

  @OptionalField()
  @Example(100)
  @IntegerField('How many events at most.', { min: 1, max: LARGEST_PAGE, default: LARGEST_PAGE })
  readonly limit?: number;
}

@MerchantRoute('History')
export class GetLimitsDiffRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('limits/diff')
  @AccessLogged('diff')
  @Roles('operator', 'auditor', 'reviewer', 'analyst')
  @ReadOperation({
    summary: 'What changed between two revisions, and the events that did it',
    status: 200,
    body: LimitsDiffBody,
  })
  get(@MerchantId() merchantId: string, @Query() { from, to, eventsFrom, limit }: RevisionsQuery): Promise<LimitsDiffBody> {
    return this.queryBus.execute(new LimitsDiffQuery(merchantId, from, to, { eventsFrom, limit }));
  }
}
