import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AmountField,
  BusinessDateField,
  Example,
  OptionalField,
  Roles,
  TextField,
  WriteOrigin,
  type Answer,
} from '@limit-ledger/platform';
import { type LineKind } from '@limit-ledger/limits-domain';
import { answerOf } from '../answers/answer.js';
import { OpenedLineBody } from '../answers/bodies/terms-write-bodies.js';
import { lineAnswer } from '../answers/line-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { LineField } from '../edge/line-fields.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class OpenLineBody extends WriteBody {
  @Example('transaction')
  @LineField('The line.')
  readonly line!: LineKind;

  @Example(10_000_000)
  @AmountField('Standing amount.', { min: 0 })
  readonly approved!: number;

  @OptionalField()
  @Example('2027-06-30')
  @BusinessDateField('Last date on which it can be drawn on, in Asia/Shanghai; for ever when left out.')
  readonly validUntil?: string;

  @OptionalField()
  @Example('seasonal stock')
  @TextField('What it is for; kept apart from the history, erasable.', 2_000)
  readonly purpose?: string;
}

@MerchantRoute('Terms')
export class OpenLineRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('lines')
  @Roles('operator')
  @WriteOperation({
    summary: 'Open a limit line',
    status: 201,
    body: OpenedLineBody,
    refusals: ['line.exists', 'amount.exceeds-range'],
    key: 'optional',
  })
  async open(@MerchantId() merchantId: string, @Body() body: OpenLineBody, @WriteOrigin() origin: Origin): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'open-line', ...body }, origin);
    return answerOf(await this.commandBus.execute(request), lineAnswer(body.line));
  }
}
