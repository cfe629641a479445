import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, Example, IntegerField, OptionalField, Roles } from '@limit-ledger/platform';
import { EventsBody } from '../answers/bodies/history-bodies.js';
import { ReadOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { EventsQuery } from '../queries/events.query.js';

const LARGEST_PAGE = 1_000;

export class EventsPageQuery {
  @OptionalField()
  @Example(0)
  @IntegerField('The first revision wanted.', { min: 0, default: 0 })
  readonly from?: number;

  @OptionalField()
  @Example(100)
  @IntegerField('How many events at most.', { min: 1, max: LARGEST_PAGE, default: LARGEST_PAGE })
  readonly limit?: number;
}

@MerchantRoute('History')
export class GetEventsRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('events')
  @Roles('operator', 'auditor', 'reviewer', 'analyst')
  @AccessLogged('history')
  @ReadOperation({ summary: 'The history as stored', status: 200, body: EventsBody })
  get(@MerchantId() merchantId: string, @Query() { from, limit }: EventsPageQuery): Promise<EventsBody> {
    return this.queryBus.execute(new EventsQuery(merchantId, from ?? 0, limit ?? LARGEST_PAGE));
  }
}
