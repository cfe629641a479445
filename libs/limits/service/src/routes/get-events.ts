import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, EventsPageQuery, LARGEST_PAGE, Roles } from '@limit-ledger/platform';
import { EventsBody } from '../answers/bodies/history-bodies.js';
import { ReadOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { EventsQuery } from '../queries/events.query.js';

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
