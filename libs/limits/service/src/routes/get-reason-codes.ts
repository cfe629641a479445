import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Problems, Roles, ROLES, type AuthorizedCaller } from '@limit-ledger/platform';
import { PublicReasonBody } from '../answers/bodies/public-reason-body.js';
import { audienceOf } from '../edge/audience-of.js';
import { knownReasonCodes } from '../reasons/reason-codes.js';

class ReasonCodeBody extends PublicReasonBody {
  @ApiProperty({ description: 'The code: [a-z0-9-]{1,64}', example: 'daily-peak' })
  readonly code!: string;

  @ApiProperty({ description: 'While a freeze or reduction with it stands no increase takes effect on its lines', example: true })
  readonly risk!: boolean;

  @ApiProperty({ description: 'The code under which merchants see it', required: false, example: 'security-check' })
  readonly shownAs?: string;
}

class ReasonCodesBody {
  @ApiProperty({ description: 'The known codes; others are taken and shown with a general text', type: [ReasonCodeBody] })
  readonly reasonCodes!: readonly ReasonCodeBody[];
}

@Controller('v1/reason-codes')
@ApiTags('Terms')
export class GetReasonCodesRoute {
  @Get()
  @Roles(...ROLES)
  @ApiOperation({ summary: 'The known reason codes in both languages' })
  @ApiResponse({ status: 200, type: ReasonCodesBody, description: 'The known codes' })
  @Problems(401, 429, 503)
  get(@Caller() caller: AuthorizedCaller): ReasonCodesBody {
    return { reasonCodes: knownReasonCodes(audienceOf(caller) === 'merchant') };
  }
}
