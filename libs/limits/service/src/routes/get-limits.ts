import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  AccessLogged,
  type AuthorizedCaller,
  Caller,
  Example,
  InstantField,
  IntegerField,
  OptionalField,
  Roles,
  ROLES,
} from '@limit-ledger/platform';
import { LimitsBody } from '../answers/bodies/limits-body.js';
import { requestInvalid } from '../answers/problems.js';
import { audienceOf } from '../edge/audience-of.js';
import { ReadOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { LimitsQuery, type LimitsPoint } from '../queries/limits.query.js';

export class LimitsPointQuery {
  @OptionalField()
  @Example(17)
  @IntegerField('As of this revision; excludes the other two.', { min: 0 })
  readonly revision?: number;

  @OptionalField()
  @Example('2026-11-24T12:00:00.000Z')
  @InstantField('From the events known by then (UTC, not in the future).')
  readonly recordedAsOf?: string;

  @OptionalField()
  @Example('2026-11-24T12:00:00.000Z')
  @InstantField('From the events true by then (UTC, not in the future).')
  readonly effectiveAsOf?: string;
}

@MerchantRoute('History')
export class GetLimitsRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('limits')
  @Roles(...ROLES)
  @AccessLogged('as-of', { onlyWith: ['revision', 'recordedAsOf', 'effectiveAsOf'] })
  @ReadOperation({ summary: 'The lines and what stands on them, now or as of a point', status: 200, body: LimitsBody })
  get(
    @MerchantId() merchantId: string,
    @Query() query: LimitsPointQuery,
    @Caller() caller: AuthorizedCaller,
  ): Promise<LimitsBody> {
    return this.queryBus.execute(new LimitsQuery(merchantId, pointOf(query), audienceOf(caller)));
  }
}

function pointOf({ revision, recordedAsOf, effectiveAsOf }: LimitsPointQuery): LimitsPoint | undefined {
  if (recordedAsOf === undefined && effectiveAsOf === undefined) return revision === undefined ? undefined : { revision };
  if (revision !== undefined) throw requestInvalid('revision excludes recordedAsOf and effectiveAsOf');
  return { recordedAsOf, effectiveAsOf };
}
