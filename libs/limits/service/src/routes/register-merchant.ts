import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  BackdatingGuard,
  BusinessDateField,
  CurrencyField,
  Example,
  IdField,
  Roles,
  TextField,
  WriteOrigin,
  type Answer,
} from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { MerchantBody } from '../answers/bodies/terms-write-bodies.js';
import { merchantAnswer } from '../answers/merchant-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { WriteBody } from '../edge/write-body.js';

export class RegisterMerchantBody extends WriteBody {
  @Example('zhang-shoes')
  @IdField('The merchant.')
  readonly merchantId!: string;

  @Example('CNY')
  @CurrencyField('ISO 4217 code of all its amounts.')
  readonly currency!: string;

  @Example('sports-shoes')
  @TextField('Its trade.', 64)
  readonly industry!: string;

  @Example('2026-01-01')
  @BusinessDateField('When it joined the platform, a date in Asia/Shanghai.')
  readonly onboardedOn!: string;
}

@Controller('v1/merchants')
@ApiTags('Terms')
@UseGuards(BackdatingGuard)
export class RegisterMerchantRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @Roles('operator')
  @WriteOperation({
    summary: 'Register a merchant',
    status: 201,
    body: MerchantBody,
    refusals: ['merchant.exists'],
    key: 'optional',
  })
  async register(@Body() body: RegisterMerchantBody, @WriteOrigin() origin: Origin): Promise<Answer> {
    const request = new LimitRequest(body.merchantId, { type: 'register-merchant', ...body }, origin);
    return answerOf(await this.commandBus.execute(request), merchantAnswer);
  }
}
