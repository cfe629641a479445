import { ApiProperty } from '@nestjs/swagger';
import {
  AssessmentGroundsBody,
  AssessmentReasonBody,
  DownPaymentBody,
  HoldBody,
  WayToAPersonBody,
} from './assessment-parts.js';
import { ConsumerLimitBody } from './consumer-limit-body.js';
import { StandingBody } from './standing-body.js';

const OF_THE_TIER = 'absent where the score has no tier';

/** How a consumer was assessed for an order. */
export class AssessmentBody extends StandingBody {
  @ApiProperty({ description: 'The assessment', example: 'assessment-1' })
  readonly assessmentId!: string;

  @ApiProperty({ description: 'The consumer, a pseudonym', example: 'buyer-7f3a' })
  readonly consumerRef!: string;

  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'The order', example: 'order-1' })
  readonly orderId!: string;

  @ApiProperty({
    description: 'Whether the order may be paid in instalments',
    enum: ['accepted', 'refused'],
    example: 'accepted',
  })
  readonly outcome!: 'accepted' | 'refused';

  @ApiProperty({ description: 'Why, in both languages; every reason of a refusal', type: [AssessmentReasonBody] })
  readonly reasons!: readonly AssessmentReasonBody[];

  @ApiProperty({ description: 'The price, in minor units', type: 'integer', example: 100_000 })
  readonly amount!: number;

  @ApiProperty({ description: 'ISO 4217 code', example: 'CNY' })
  readonly currency!: string;

  @ApiProperty({
    description: 'What was offered to be paid at once, in minor units; absent where nothing was said',
    type: 'integer',
    required: false,
    example: 20_000,
  })
  readonly downPayment?: number | undefined;

  @ApiProperty({ description: `The tier of the score; ${OF_THE_TIER}`, type: 'string', required: false, example: 'standard' })
  readonly tier?: string | undefined;

  @ApiProperty({
    description: `The most instalments, each of a month; ${OF_THE_TIER}`,
    type: 'integer',
    required: false,
    example: 12,
  })
  readonly instalmentsAtMost?: number | undefined;

  @ApiProperty({ description: `What has to be paid at once; ${OF_THE_TIER}`, type: DownPaymentBody, required: false })
  readonly downPaymentAtLeast?: DownPaymentBody | undefined;

  @ApiProperty({
    description: `Months at the beginning that bear no interest; ${OF_THE_TIER}`,
    type: 'integer',
    required: false,
    example: 0,
  })
  readonly interestFreeMonths?: number | undefined;

  @ApiProperty({
    description: 'The consumer limit as it stood with this decision, what it holds included',
    type: ConsumerLimitBody,
  })
  readonly consumerLimit!: ConsumerLimitBody;

  @ApiProperty({
    description: 'What it holds; absent where it was refused, or another assessment of the order took its place',
    type: HoldBody,
    required: false,
  })
  readonly hold?: HoldBody | undefined;

  @ApiProperty({ description: 'When it was decided (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly assessedAt!: string;

  @ApiProperty({
    description: 'Until when the order has to be reserved (UTC); absent where it was refused',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-11-24T12:30:00.000Z',
  })
  readonly expiresAt?: string | undefined;

  @ApiProperty({
    description: 'How to get a person to look at a refusal; absent where it was accepted',
    type: WayToAPersonBody,
    required: false,
  })
  readonly wayToAPerson?: WayToAPersonBody | undefined;

  @ApiProperty({ description: 'What it rests on; shown to auditors only', type: AssessmentGroundsBody, required: false })
  readonly grounds?: AssessmentGroundsBody | undefined;
}
