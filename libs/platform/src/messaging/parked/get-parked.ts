import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { MessageBus } from '@limit-ledger/message-bus';
import { Roles } from '../../auth/roles.js';
import { Problems } from '../../openapi/problems.js';
import { MESSAGE_BUS } from '../../stores/tokens.js';
import { ParkedBody, parkedKeyBody, type ParkedGroupBody } from './parked-body.js';

@ApiTags('Operations')
@Controller('v1/parked')
export class GetParkedRoute {
  constructor(@Inject(MESSAGE_BUS) private readonly bus: MessageBus) {}

  @Get()
  @Roles('operator', 'auditor')
  @ApiOperation({ summary: 'What could not be handled of what one part tells another, and waits for a person' })
  @ApiResponse({ status: 200, type: ParkedBody, description: 'The groups, each with the keys that are parked' })
  @Problems(401, 403, 429, 503)
  async get(): Promise<ParkedBody> {
    const groups = await this.bus.groups();
    return { groups: await Promise.all(groups.map((group) => this.groupBody(group))) };
  }

  private async groupBody(group: string): Promise<ParkedGroupBody> {
    const [lag, parkedCount, parked] = await Promise.all([
      this.bus.lag(group),
      this.bus.parkedCount(group),
      this.bus.parked(group),
    ]);
    return { group, lag, parkedCount, parked: parked.map(parkedKeyBody) };
  }
}
