import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, Roles } from '@limit-ledger/platform';
import { VerificationBody } from '../answers/bodies/history-bodies.js';
import { ReadOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { VerificationQuery } from '../queries/verification.query.js';

@MerchantRoute('History')
export class GetVerificationRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('verification')
  @Roles('operator', 'auditor', 'reviewer', 'analyst')
  @AccessLogged('verification')
  @ReadOperation({ summary: 'Recompute the hash chain', status: 200, body: VerificationBody })
  get(@MerchantId() merchantId: string): Promise<VerificationBody> {
    return this.queryBus.execute(new VerificationQuery(merchantId));
  }
}
