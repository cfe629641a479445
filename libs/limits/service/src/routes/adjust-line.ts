import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AmountField, Example, IdField, OptionalField, Roles, WriteOrigin, type Answer } from '@limit-ledger/platform';
import { type LineKind } from '@limit-ledger/limits-domain';
import { adjustmentAnswer } from '../answers/adjustment-answer.js';
import { answerOf } from '../answers/answer.js';
import { AdjustmentBody } from '../answers/bodies/terms-write-bodies.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { LineInPath, LineParam } from '../edge/line-in-path.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { ReasonedBody } from '../edge/noted-body.js';

export class AdjustLineBody extends ReasonedBody {
  @Example('adjustment-1')
  @IdField('The adjustment; recognised for ever.')
  readonly adjustmentId!: string;

  @Example(80_000_000)
  @AmountField('Standing amount from then on.', { min: 0 })
  readonly approved!: number;

  @OptionalField()
  @Example('case-7')
  @IdField('The review case behind it.')
  readonly caseId?: string;
}

@MerchantRoute('Terms')
export class AdjustLineRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('lines/:line/adjustments')
  @Roles('operator')
  @LineParam()
  @WriteOperation({
    summary: 'Set the standing amount of a line',
    status: 201,
    body: AdjustmentBody,
    refusals: ['id.conflict', 'line.not-open', 'amount.exceeds-range'],
    missing: ['line.not-found'],
    key: 'optional',
  })
  async adjust(
    @MerchantId() merchantId: string,
    @LineInPath() line: LineKind,
    @Body() body: AdjustLineBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new LimitRequest(merchantId, { type: 'adjust-line', line, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), adjustmentAnswer(body.adjustmentId));
  }
}
