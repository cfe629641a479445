import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, Example, IntegerField, OneOfField, OptionalField, PatternField, Roles } from '@limit-ledger/platform';
import {
  CURSOR_PATTERN,
  EXPLAINED_FIELDS,
  LARGEST_EXPLANATION_PAGE,
  type ExplainedField,
  type LineKind,
} from '@limit-ledger/limits-domain';
import { ExplanationBody } from '../answers/bodies/explanation-body.js';
import { requestInvalid } from '../answers/problems.js';
import { ReadOperation } from '../edge/documented.js';
import { LineField } from '../edge/line-fields.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { ExplanationQuery } from '../queries/explanation.query.js';

export class NumberQuery {
  @Example('transaction')
  @LineField('The line.')
  readonly line!: LineKind;

  @Example('available')
  @OneOfField('The number of the line.', EXPLAINED_FIELDS)
  readonly field!: ExplainedField;

  @OptionalField()
  @Example(17)
  @IntegerField(
    'As of this revision; the last one when left out. With a cursor it is the revision that the first page named.',
    { min: 0 },
  )
  readonly revision?: number;

  @OptionalField()
  @Example('0.0.0')
  @PatternField('The `next` of the page before; the first page when left out.', CURSOR_PATTERN, 'must be the `next` of a page')
  readonly cursor?: string;

  @OptionalField()
  @Example(100)
  @IntegerField('How many entries at most, caps apart.', {
    min: 1,
    max: LARGEST_EXPLANATION_PAGE,
    default: LARGEST_EXPLANATION_PAGE,
  })
  readonly limit?: number;
}

@MerchantRoute('History')
export class GetLimitsExplanationRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('limits/explain')
  @AccessLogged('explain')
  @Roles('operator', 'auditor', 'reviewer', 'analyst')
  @ReadOperation({
    summary: 'The entries that add up to one number of a line',
    status: 200,
    body: ExplanationBody,
    missing: ['line.not-found'],
  })
  get(
    @MerchantId() merchantId: string,
    @Query() { line, field, revision, cursor, limit }: NumberQuery,
  ): Promise<ExplanationBody> {
    if (cursor !== undefined && revision === undefined) throw requestInvalid('a cursor is of one revision: name it');
    return this.queryBus.execute(new ExplanationQuery(merchantId, { line, field }, revision, { cursor, limit }));
  }
}
