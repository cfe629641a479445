import { ApiProperty } from '@nestjs/swagger';

export class AssessmentReasonTextBody {
  @ApiProperty({ description: 'What it is', example: 'The amount is within the consumer limit.' })
  readonly text!: string;

  @ApiProperty({ description: 'What the consumer can do', example: 'Order before the assessment expires.' })
  readonly whatToDo!: string;
}

/** Why, as the consumer may be told. */
export class AssessmentReasonBody {
  @ApiProperty({ description: 'The code: [a-z0-9-]{1,64}; more may come', example: 'within-consumer-limit' })
  readonly code!: string;

  @ApiProperty({ description: 'In Chinese', type: AssessmentReasonTextBody })
  readonly 'zh-CN'!: AssessmentReasonTextBody;

  @ApiProperty({ description: 'In English', type: AssessmentReasonTextBody })
  readonly en!: AssessmentReasonTextBody;
}

export class WayToAPersonBody {
  @ApiProperty({ description: 'In Chinese', example: '您可以要求人工复核。' })
  readonly 'zh-CN'!: string;

  @ApiProperty({ description: 'In English', example: 'You can ask for a person to look at this.' })
  readonly en!: string;
}

export class DownPaymentBody {
  @ApiProperty({ description: 'Hundredths of a percent of the price', type: 'integer', example: 2_000 })
  readonly basisPoints!: number;

  @ApiProperty({
    description: 'What that comes to, in minor units; half a unit goes to the even one',
    type: 'integer',
    example: 20_000,
  })
  readonly amount!: number;
}

export const HOLD_STATUSES = ['assessed', 'reserved', 'released', 'closed'] as const;

/** What has become of what an accepted assessment holds. */
export class HoldBody {
  @ApiProperty({
    description:
      '`assessed`: waits for the order; `reserved`: the order is reserved; `closed`: it is captured or over; `released`: not used in time',
    enum: HOLD_STATUSES,
    example: 'assessed',
  })
  readonly status!: (typeof HOLD_STATUSES)[number];

  @ApiProperty({ description: 'Held of the consumer limit for it, in minor units', type: 'integer', example: 80_000 })
  readonly held!: number;

  @ApiProperty({ description: 'Owed for it, in minor units', type: 'integer', example: 0 })
  readonly owed!: number;
}

export class ThresholdBody {
  @ApiProperty({ description: 'The tier', example: 'standard' })
  readonly tier!: string;

  @ApiProperty({ description: 'The lowest score of it', type: 'integer', example: 600 })
  readonly from!: number;
}

/** What a decision rests on; internal. */
export class AssessmentGroundsBody {
  @ApiProperty({ description: 'The policy version that decided', example: 'default@1' })
  readonly policyVersion!: string;

  @ApiProperty({ description: 'Whose score it is', example: 'sesame-credit' })
  readonly provider!: string;

  @ApiProperty({ description: 'On which of its scales', example: '350-950' })
  readonly scale!: string;

  @ApiProperty({ description: 'The score', type: 'integer', example: 620 })
  readonly score!: number;

  @ApiProperty({ description: 'From where each tier begins; below the first is refused', type: [ThresholdBody] })
  readonly thresholds!: readonly ThresholdBody[];

  @ApiProperty({
    description: 'What the consumer would come to owe, in minor units; absent where the score has no tier',
    type: 'integer',
    required: false,
    example: 80_000,
  })
  readonly financed?: number | undefined;

  @ApiProperty({ description: 'When the consumer agreed (UTC)', format: 'date-time', example: '2026-11-24T11:59:00.000Z' })
  readonly consentAt!: string;

  @ApiProperty({
    description: 'Under what the proof of consent is kept elsewhere',
    type: 'string',
    required: false,
    example: 'consent-1',
  })
  readonly consentReference?: string | undefined;
}
