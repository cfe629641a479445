import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, MerchantId, MerchantRoute, operationsOf, Roles } from '@limit-ledger/platform';
import { RISK_REFUSAL_STATUS } from '../answers/refusal-status.js';
import { HealthCheckBody } from '../insight/bodies/health-check-body.js';
import { HealthCheckQuery } from '../insight/insight.query.js';

const { ReadOperation } = operationsOf(RISK_REFUSAL_STATUS, 'merchant');

@MerchantRoute('Risk')
export class GetHealthCheckRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('health-check')
  @Roles('operator', 'auditor', 'reviewer', 'analyst', 'merchant')
  @AccessLogged('insight')
  @ReadOperation({ summary: 'How healthy the trade is, and what to do for each miss', status: 200, body: HealthCheckBody })
  get(@MerchantId() merchantId: string): Promise<HealthCheckBody> {
    return this.queryBus.execute(new HealthCheckQuery(merchantId));
  }
}
