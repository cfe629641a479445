import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, Caller, Roles, type AuthorizedCaller } from '@limit-ledger/platform';
import { SituationBody } from '../answers/bodies/situation/situation-body.js';
import { audienceOf } from '../edge/audience-of.js';
import { ReadOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { SituationQuery } from '../queries/situation.query.js';

@MerchantRoute('Terms')
export class GetSituationRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('situation')
  @Roles('operator', 'auditor', 'reviewer', 'analyst', 'merchant')
  @AccessLogged('situation')
  @ReadOperation({
    summary: 'Why the lines are what they are, what to do, and when limit comes back',
    status: 200,
    body: SituationBody,
  })
  get(@MerchantId() merchantId: string, @Caller() caller: AuthorizedCaller): Promise<SituationBody> {
    return this.queryBus.execute(new SituationQuery(merchantId, audienceOf(caller)));
  }
}
