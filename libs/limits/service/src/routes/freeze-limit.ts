import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AmountField,
  BasisPointsField,
  BooleanField,
  BusinessDateField,
  ExactlyOneOf,
  Example,
  IdField,
  ListField,
  OneOfField,
  OptionalField,
  Roles,
  WriteOrigin,
  type Answer,
} from '@limit-ledger/platform';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';
import { answerOf } from '../answers/answer.js';
import { PlacedFreezeBody } from '../answers/bodies/freeze-body.js';
import { freezeAnswer } from '../answers/freeze-answer.js';
import { requestInvalid } from '../answers/problems.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { WriteOperation } from '../edge/documented.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { ReasonedBody } from '../edge/noted-body.js';

/** Names evidence that is kept elsewhere; no text, so that nothing personal slips in. */
const REFERENCE = '^[\\x21-\\x7e]{1,200}$';

@ExactlyOneOf('amount', 'basisPoints')
export class FreezeLimitBody extends ReasonedBody {
  @Example('freeze-1')
  @IdField('The freeze; recognised for ever.')
  readonly freezeId!: string;

  @Example('transaction')
  @OneOfField('The line, or all of them.', [...LINE_KINDS, 'all'])
  readonly line!: LineKind | 'all';

  @OptionalField()
  @Example(9_600_000)
  @AmountField('What is held back, of all lines: on each. Exactly one of amount and basisPoints.')
  readonly amount?: number;

  @OptionalField()
  @Example(8_000)
  @BasisPointsField('What is held back, as a part of effective at that moment.')
  readonly basisPoints?: number;

  @OptionalField()
  @Example(false)
  @BooleanField('Whether a percentage resolves again when effective changes; false when left out.')
  readonly floating?: boolean;

  @OptionalField()
  @Example(['capture'])
  @ListField('What it blocks beside new reservations and withdrawals.', { values: ['capture'] }, { min: 0, max: 1 })
  readonly blocks?: readonly 'capture'[];

  @OptionalField()
  @Example(['sales-2026-06-18'])
  @ListField(
    'References of evidence; merchants never see them.',
    { pattern: REFERENCE, words: 'references' },
    { min: 0, max: 20 },
  )
  readonly evidence?: readonly string[];

  @OptionalField()
  @Example('2026-12-01')
  @BusinessDateField('Date at whose start in Asia/Shanghai it ends by itself.')
  readonly releaseOn?: string;
}

@MerchantRoute('Terms')
export class FreezeLimitRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('freezes')
  @Roles('operator', 'reviewer')
  @WriteOperation({
    summary: 'Freeze a line, or all of them',
    status: 201,
    body: PlacedFreezeBody,
    refusals: ['id.conflict', 'line.not-open', 'amount.exceeds-range'],
    key: 'optional',
  })
  async freeze(
    @MerchantId() merchantId: string,
    @Body() body: FreezeLimitBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    if (body.floating === true && body.basisPoints === undefined) throw requestInvalid('floating goes with basisPoints only');
    const request = new LimitRequest(merchantId, { type: 'freeze-limit', ...body }, origin);
    return answerOf(await this.commandBus.execute(request), freezeAnswer(body.freezeId));
  }
}
