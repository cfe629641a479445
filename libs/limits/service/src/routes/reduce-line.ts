import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AmountField,
  BasisPointsField,
  ExactlyOneOf,
  Example,
  IdField,
  OptionalField,
  Roles,
  WriteOrigin,
  type Answer,
} from '@limit-ledger/platform';
import { type LineKind } from '@limit-ledger/limits-domain';
import { answerOf } from '../answers/answer.js';
import { PlacedReductionBody } from '../answers/bodies/reduction-body.js';
import { reductionAnswer } from '../answers/reduction-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { LineField } from '../edge/line-fields.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { ReasonedBody } from '../edge/noted-body.js';

@ExactlyOneOf('amount', 'basisPoints')
export class ReduceLineBody extends ReasonedBody {
  @Example('reduction-1')
  @IdField('The reduction; recognised for ever.')
  readonly reductionId!: string;

  @Example('transaction')
  @LineField('The line.')
  readonly line!: LineKind;

  @OptionalField()
  @Example(3_000)
  @BasisPointsField('What is taken off, as a part of approved at that moment. Exactly one of amount and basisPoints.')
  readonly basisPoints?: number;

  @OptionalField()
  @Example(6_000_000)
  @AmountField('What is taken off.')
  readonly amount?: number;
}

@MerchantRoute('Terms')
export class ReduceLineRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('reductions')
  @Roles('operator', 'reviewer')
  @WriteOperation({
    summary: 'Take an amount off a line',
    status: 201,
    body: PlacedReductionBody,
    refusals: ['id.conflict', 'line.not-open', 'amount.exceeds-range'],
    key: 'optional',
  })
  async reduce(@MerchantId() merchantId: string, @Body() body: ReduceLineBody, @WriteOrigin() origin: Origin): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'reduce-line', ...body }, origin);
    return answerOf(await this.commandBus.execute(request), reductionAnswer(body.reductionId));
  }
}
