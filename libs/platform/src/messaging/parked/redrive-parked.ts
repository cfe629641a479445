import { Body, Controller, HttpCode, Inject, Logger, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { MessageBus } from '@limit-ledger/message-bus';
import type { AuthorizedCaller } from '../../auth/authorized-caller.js';
import { Caller } from '../../auth/caller.js';
import { Roles } from '../../auth/roles.js';
import { memberOf } from '../../errors/member-of.js';
import { Example } from '../../http/edge/example.js';
import { IdField } from '../../http/fields/id-field.js';
import { Problems } from '../../openapi/problems.js';
import { Problem } from '../../problem/problem.js';
import { MESSAGE_BUS } from '../../stores/tokens.js';
import { parkedKeyBody, RedrivenBody } from './parked-body.js';

export class RedriveParkedBody {
  @Example('limits.risk')
  @IdField('The group that could not handle it.')
  readonly group!: string;

  @Example('zhang-shoes')
  @IdField('The key that is parked.')
  readonly key!: string;
}

@ApiTags('Operations')
@Controller('v1/parked')
export class RedriveParkedRoute {
  private readonly logger = new Logger('ParkedKeys');

  constructor(@Inject(MESSAGE_BUS) private readonly bus: MessageBus) {}

  @Post('redrive')
  @HttpCode(200)
  @Roles('operator')
  @ApiOperation({ summary: 'Give the parked messages of a key to their group again, in order' })
  @ApiResponse({ status: 200, type: RedrivenBody, description: 'How many were handled, and what is parked still' })
  @Problems(400, 401, 403, [404, 'parked.not-found'], [409, 'parked.not-here'], 429, 503)
  async redrive(@Body() { group, key }: RedriveParkedBody, @Caller() { subject }: AuthorizedCaller): Promise<RedrivenBody> {
    if ((await this.bus.parkedKey(group, key)) === undefined) {
      throw new Problem(404, 'parked.not-found', 'Nothing of this key is parked for this group.');
    }
    const redriven = await this.given(group, key);
    const parked = await this.bus.parkedKey(group, key);
    this.logger.log({ group, key, redriven, waiting: parked?.waiting ?? 0, subject }, 'parked messages were given again');
    return { group, key, redriven, parked: parked === undefined ? null : parkedKeyBody(parked) };
  }

  private async given(group: string, key: string): Promise<number> {
    try {
      return await this.bus.redrive(group, key);
    } catch (error) {
      if (memberOf(error, 'name') !== 'NobodySubscribed') throw error;
      throw new Problem(409, 'parked.not-here', 'The group is not followed by this process.');
    }
  }
}
