import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Problems } from '../openapi/problems.js';
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
  @Problems(400)
  issue(@Body() { sub, roles, merchantId }: DevTokenRequest): Promise<{ readonly token: string; readonly expiresAt: string }> {
    return this.issuer.issue({ subject: sub, roles, ...(merchantId === undefined ? {} : { merchantId }) });
  }
}
