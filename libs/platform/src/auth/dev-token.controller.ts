import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Problems } from '../openapi/problems.js';
import { DevTokenBody } from './dev-token-body.js';
import { DevTokenRequest } from './dev-token-request.js';
import { DevelopmentIssuer } from './development-issuer.js';
import { Public } from './public.js';

/** Tokens for anybody; only mounted in development mode. */
@ApiTags('development')
@Controller('dev/token')
export class DevTokenController {
  constructor(@Inject(DevelopmentIssuer) private readonly issuer: DevelopmentIssuer) {}

  /** A token that is good for 12 hours. */
  @Post()
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: DevTokenBody, description: 'A token that is good for 12 hours' })
  @Problems(400)
  issue(@Body() { sub, roles, merchantId }: DevTokenRequest): Promise<DevTokenBody> {
    return this.issuer.issue({ subject: sub, roles, ...(merchantId === undefined ? {} : { merchantId }) });
  }
}
