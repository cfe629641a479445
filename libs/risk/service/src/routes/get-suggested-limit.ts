import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  AccessLogged,
  Caller,
  MerchantId,
  MerchantRoute,
  operationsOf,
  Roles,
  type AuthorizedCaller,
} from '@limit-ledger/platform';
import { RISK_REFUSAL_STATUS } from '../answers/refusal-status.js';
import { SuggestedLimitBody } from '../insight/bodies/suggested-limit-body.js';
import { SuggestedLimitQuery } from '../insight/insight.query.js';

const { ReadOperation } = operationsOf(RISK_REFUSAL_STATUS, 'merchant');

@MerchantRoute('Risk')
export class GetSuggestedLimitRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('suggested-limit')
  @Roles('operator', 'auditor', 'reviewer', 'analyst', 'merchant')
  @AccessLogged('insight')
  @ReadOperation({
    summary: 'Which limit the figures would give, and how it comes about',
    status: 200,
    body: SuggestedLimitBody,
  })
  get(@MerchantId() merchantId: string, @Caller() { roles }: AuthorizedCaller): Promise<SuggestedLimitBody> {
    return this.queryBus.execute(new SuggestedLimitQuery(merchantId, !roles.every((role) => role === 'merchant')));
  }
}
