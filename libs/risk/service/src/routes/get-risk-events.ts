import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, EventsPageQuery, LARGEST_PAGE, MerchantId, MerchantRoute, Roles } from '@limit-ledger/platform';
import { RiskEventsBody } from '../answers/bodies/risk-events-body.js';
import { RiskEventsQuery } from '../queries/risk-events.query.js';
import { ReadOfMerchant } from './documented.js';

@MerchantRoute('Risk')
export class GetRiskEventsRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('risk/events')
  @Roles('operator', 'auditor', 'reviewer', 'analyst')
  @AccessLogged('risk')
  @ReadOfMerchant({ summary: 'What risk knew and decided, as stored: inputs, evaluations, signals', status: 200, body: RiskEventsBody })
  get(@MerchantId() merchantId: string, @Query() { from, limit }: EventsPageQuery): Promise<RiskEventsBody> {
    return this.queryBus.execute(new RiskEventsQuery(merchantId, from ?? 0, limit ?? LARGEST_PAGE));
  }
}
