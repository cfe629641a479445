import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ENTRIES_PER_PAGE, type AccessLog } from '@limit-ledger/access-log';
import { Roles } from '../auth/roles.js';
import { IdField } from '../http/fields/id-field.js';
import { IntegerField } from '../http/fields/integer-field.js';
import { OptionalField } from '../http/fields/optional-field.js';
import { TextField } from '../http/fields/text-field.js';
import { Problems } from '../openapi/problems.js';
import { ACCESS_LOG } from '../stores/tokens.js';
import { AccessLogBody } from './access-log-body.js';
import { AccessLogged } from './access-logged.js';

const LONGEST_SUBJECT = 260;

export class AccessLogQuery {
  @OptionalField()
  @ApiProperty({ example: 'zhang-shoes' })
  @IdField('Only who looked at this merchant, by itself or among all of them.')
  readonly merchantId?: string;

  @OptionalField()
  @ApiProperty({ example: 'auditor-7f3a' })
  @TextField('Only what this subject looked at.', LONGEST_SUBJECT)
  readonly subject?: string;

  @OptionalField()
  @ApiProperty({ example: 0 })
  @IntegerField('The first entry wanted.', { min: 0, default: 0 })
  readonly from?: number;

  @OptionalField()
  @ApiProperty({ example: 100 })
  @IntegerField('How many entries at most.', { min: 1, max: ENTRIES_PER_PAGE, default: ENTRIES_PER_PAGE })
  readonly limit?: number;
}

@ApiTags('History')
@Controller('v1/access-log')
export class GetAccessLogRoute {
  constructor(@Inject(ACCESS_LOG) private readonly log: AccessLog) {}

  @Get()
  @Roles('auditor')
  @AccessLogged('access-log')
  @ApiOperation({ summary: 'Who looked at what, and when' })
  @ApiResponse({ status: 200, type: AccessLogBody, description: 'A page of the log; this reading is in the next one' })
  @Problems(400, 401, 403, 429, 503)
  get(@Query() { merchantId, subject, from, limit }: AccessLogQuery): Promise<AccessLogBody> {
    return this.log.read({ from: from ?? 0, limit: limit ?? ENTRIES_PER_PAGE, merchantId, subject });
  }
}
