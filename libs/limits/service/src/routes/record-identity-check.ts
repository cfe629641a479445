import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Example, IdField, Roles, WriteOrigin, type Answer } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { IdentityCheckBody } from '../answers/bodies/terms-write-bodies.js';
import { identityCheckAnswer } from '../answers/identity-check-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class RecordIdentityCheckBody extends WriteBody {
  @Example('check-1')
  @IdField('The check; recognised for ever.')
  readonly checkId!: string;

  @Example('business-licence')
  @IdField('What was checked.')
  readonly kind!: string;
}

@MerchantRoute('Terms')
export class RecordIdentityCheckRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('identity-checks')
  @Roles('operator')
  @WriteOperation({
    summary: 'Record that the identity was verified',
    status: 201,
    body: IdentityCheckBody,
    refusals: ['id.conflict'],
    key: 'optional',
  })
  async record(
    @MerchantId() merchantId: string,
    @Body() body: RecordIdentityCheckBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'record-identity-check', ...body }, origin);
    return answerOf(await this.commandBus.execute(request), identityCheckAnswer(body.checkId));
  }
}
