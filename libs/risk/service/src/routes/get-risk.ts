import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, MerchantId, MerchantRoute, Roles } from '@limit-ledger/platform';
import { RiskBody } from '../answers/bodies/risk-body.js';
import { RiskQuery } from '../queries/risk.query.js';
import { ReadOfMerchant } from './documented.js';

@MerchantRoute('Risk')
export class GetRiskRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('risk')
  @Roles('operator', 'auditor', 'reviewer', 'analyst')
  @AccessLogged('risk')
  @ReadOfMerchant({ summary: 'What risk knows of a merchant, and the rules that stand on it', status: 200, body: RiskBody })
  get(@MerchantId() merchantId: string): Promise<RiskBody> {
    return this.queryBus.execute(new RiskQuery(merchantId));
  }
}
