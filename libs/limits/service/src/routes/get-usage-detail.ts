import { Readable } from 'node:stream';
import { Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  AccessLogged,
  Caller,
  etagOf,
  Example,
  IdField,
  InstantField,
  IntegerField,
  OneOfField,
  OptionalField,
  PatternField,
  Roles,
  type AuthorizedCaller,
} from '@limit-ledger/platform';
import { MOVEMENTS, type LineKind, type Movement } from '@limit-ledger/limits-domain';
import type { FastifyReply } from 'fastify';
import { UsageDetailBody } from '../answers/bodies/usage-detail-body.js';
import { requestInvalid } from '../answers/problems.js';
import { usageTable } from '../answers/usage-table.js';
import { audienceOf } from '../edge/audience-of.js';
import { ReadOperation } from '../edge/documented.js';
import { LineField } from '../edge/line-fields.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { usageCursorOf, USAGE_CURSOR_PATTERN } from '../queries/usage-cursor.js';
import { UsageDetailQuery } from '../queries/usage-detail.query.js';

const LARGEST_PAGE = 1_000;
const FORMATS = ['json', 'csv'] as const;

export class UsageQuery {
  @OptionalField()
  @Example('transaction')
  @LineField('Only this line.')
  readonly line?: LineKind;

  @OptionalField()
  @Example('order-1')
  @IdField('Only this payment attempt.')
  readonly orderId?: string;

  @OptionalField()
  @Example('captured')
  @OneOfField('Only this kind of movement.', MOVEMENTS)
  readonly movement?: Movement;

  @OptionalField()
  @Example('2026-11-01T00:00:00.000Z')
  @InstantField('Only what is effective at or after (UTC).')
  readonly from?: string;

  @OptionalField()
  @Example('2026-12-01T00:00:00.000Z')
  @InstantField('Only what is effective before (UTC).')
  readonly until?: string;

  @OptionalField()
  @Example('12.0')
  @PatternField(
    'The `next` of the page before; the first page when left out.',
    USAGE_CURSOR_PATTERN,
    'must be the `next` of a page',
  )
  readonly cursor?: string;

  @OptionalField()
  @Example(100)
  @IntegerField('How many entries at most.', { min: 1, max: LARGEST_PAGE, default: LARGEST_PAGE })
  readonly limit?: number;

  @OptionalField()
  @Example('json')
  @OneOfField('`csv` is one table of all entries, as `Accept: text/csv` is; it goes without cursor and limit.', FORMATS)
  readonly format?: (typeof FORMATS)[number];
}

@MerchantRoute('History')
export class GetUsageDetailRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get('usage-detail')
  @Roles('operator', 'auditor', 'reviewer', 'analyst', 'merchant')
  @AccessLogged('usage')
  @ReadOperation({ summary: 'Every draw and give-back, newest first', status: 200, body: UsageDetailBody, alsoAsCsv: true })
  async get(
    @MerchantId() merchantId: string,
    @Query() { cursor, limit, format, ...filter }: UsageQuery,
    @Headers('accept') accept: string | undefined,
    @Caller() caller: AuthorizedCaller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UsageDetailBody | StreamableFile> {
    const usage = await this.queryBus.execute(new UsageDetailQuery(merchantId, filter, audienceOf(caller)));
    if (!isCsv(format, accept))
      return usage.page(limit ?? LARGEST_PAGE, cursor === undefined ? undefined : usageCursorOf(cursor));
    if (cursor !== undefined || limit !== undefined)
      throw requestInvalid('a table holds all entries: leave cursor and limit out');
    void reply.header('etag', etagOf(usage.standing.revision));
    const table = Readable.from(usageTable(usage.standing, usage.all()));
    return new StreamableFile(table, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="usage-${merchantId}.csv"`,
    });
  }
}

/** What `format` says; without it whether CSV is among what is accepted. */
function isCsv(format: UsageQuery['format'], accept: string | undefined): boolean {
  return format === undefined ? (accept ?? '').toLowerCase().includes('text/csv') : format === 'csv';
}
