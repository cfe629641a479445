import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/public.js';
import { checkReadiness } from './check-readiness.js';
import { Readiness } from './readiness.js';

/** For the platform that runs the service. */
@ApiTags('operations')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  @Get('live')
  @ApiOkResponse({ description: 'The process answers; when it does not, start it again.' })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOkResponse({ description: 'Everything that the service needs is there; what says "degraded" only makes it serve worse.' })
  @ApiServiceUnavailableResponse({ description: 'What says "down" under `details` is missing; send nobody here.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthCheckResult> {
    const result = await checkReadiness(this.readiness, this.health, this.indicators);
    if (result.status !== 'ok' && result.status !== 'degraded') void reply.code(503).header('retry-after', '5');
    return result;
  }
}
