import { ApiProperty } from '@nestjs/swagger';

export const OVERAGE_CAUSES = ['freeze', 'reduction', 'use'] as const;
export const FILLED_BY = ['repayment', 'void-or-expiry', 'freeze', 'reduction', 'increase'] as const;

const minorUnits = (description: string) =>
  ApiProperty({ description: `${description}, in minor units`, type: 'integer', example: 1_500_000 });
const id = (description: string) => ApiProperty({ description, type: 'string', required: false, example: 'rating-cut' });

export class OverageCauseBody {
  @ApiProperty({
    description: '`use`: orders took more than the line has, whatever stands on it',
    enum: OVERAGE_CAUSES,
    example: 'reduction',
  })
  readonly kind!: (typeof OVERAGE_CAUSES)[number];

  @id('The freeze or reduction')
  readonly id?: string | undefined;

  @minorUnits('What it took from the line')
  readonly amount!: number;
}

export class FilledByBody {
  @ApiProperty({ description: 'What gives limit back', enum: FILLED_BY, example: 'repayment' })
  readonly kind!: (typeof FILLED_BY)[number];

  @id('The freeze, reduction or increase')
  readonly id?: string | undefined;

  @minorUnits('How much it can give back at most')
  readonly amount!: number;

  @ApiProperty({
    description: 'When, where that is known (UTC)',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-12-01T12:00:00.000Z',
  })
  readonly at?: string | undefined;
}

/** More is in use than the line has: nothing new fits until this much came back. */
export class OverageBody {
  @minorUnits('By how much: what is available, below 0')
  readonly amount!: number;

  @ApiProperty({ description: 'What it comes of', type: [OverageCauseBody] })
  readonly causes!: readonly OverageCauseBody[];

  @ApiProperty({ description: 'What fills it, the first to come first', type: [FilledByBody] })
  readonly filledBy!: readonly FilledByBody[];
}
