import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AmountField,
  Example,
  IdField,
  InstantField,
  OneOfField,
  OptionalField,
  Roles,
  WriteOrigin,
  type Answer,
} from '@limit-ledger/platform';
import { INCREASE_KINDS, UNMET_CONDITIONS, type IncreaseKind, type LineKind } from '@limit-ledger/limits-domain';
import { answerOf } from '../answers/answer.js';
import { GrantedIncreaseBody } from '../answers/bodies/increase-body.js';
import { increaseAnswer } from '../answers/increase-answer.js';
import { requestInvalid } from '../answers/problems.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { LineInPath, LineParam } from '../edge/line-in-path.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { WriteBody } from '../edge/write-body.js';

export class GrantTemporaryIncreaseBody extends WriteBody {
  @Example('singles-day')
  @IdField('The increase; recognised for ever.')
  readonly increaseId!: string;

  @Example(2_000_000)
  @AmountField('What comes on top.')
  readonly amount!: number;

  @Example('2026-11-09T16:00:00.000Z')
  @InstantField('When it starts (UTC).')
  readonly from!: string;

  @Example('2026-11-12T16:00:00.000Z')
  @InstantField('When it ends (UTC), after its start.')
  readonly until!: string;

  @Example('promotion-guarantee')
  @OneOfField('What it is for.', INCREASE_KINDS)
  readonly kind!: IncreaseKind;

  @OptionalField()
  @Example(5_000_000)
  @AmountField('Sales a day that the merchant expects.')
  readonly declaredDailySales?: number;
}

@MerchantRoute('Terms')
export class GrantTemporaryIncreaseRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('lines/:line/temporary-increases')
  @Roles('operator')
  @LineParam()
  @WriteOperation({
    summary: 'Grant a temporary increase',
    status: 201,
    body: GrantedIncreaseBody,
    refusals: ['id.conflict', 'line.not-open', 'amount.exceeds-range', ...UNMET_CONDITIONS],
    missing: ['line.not-found'],
    key: 'optional',
  })
  async grant(
    @MerchantId() merchantId: string,
    @LineInPath() line: LineKind,
    @Body() body: GrantTemporaryIncreaseBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    if (body.from >= body.until) throw requestInvalid('until must be later than from');
    const request = new LimitRequest(merchantId, { type: 'grant-temporary-increase', line, ...body }, origin);
    return answerOf(await this.commandBus.execute(request), increaseAnswer(body.increaseId));
  }
}
