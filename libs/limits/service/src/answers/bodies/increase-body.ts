import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import {
  BOOKED,
  INCREASE_KINDS,
  LINE_KINDS,
  UNMET_CONDITIONS,
  type Booked,
  type IncreaseKind,
  type LineKind,
  type UnmetCondition,
} from '@limit-ledger/limits-domain';
import { ReceiptedBody } from './receipted-body.js';

/** What an emergency increase costs. */
export class IncreaseFeeBody {
  @ApiProperty({ description: 'Charged when it starts, in minor units', type: 'integer', example: 50_000 })
  readonly amount!: number;

  @ApiProperty({ description: 'The part of the increase, in basis points', type: 'integer', example: 500 })
  readonly basisPoints!: number;

  @ApiProperty({ description: 'The same over a year of 365 days, in basis points', type: 'integer', example: 6_083 })
  readonly yearlyEquivalentBasisPoints!: number;
}

/** A temporary increase. */
export class IncreaseBody {
  @ApiProperty({ description: 'The increase', example: 'singles-day' })
  readonly increaseId!: string;

  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'What comes on top, in minor units', type: 'integer', example: 2_000_000 })
  readonly amount!: number;

  @ApiProperty({ description: 'When it starts (UTC)', format: 'date-time', example: '2026-11-09T16:00:00.000Z' })
  readonly from!: string;

  @ApiProperty({ description: 'When it ends (UTC)', format: 'date-time', example: '2026-11-12T16:00:00.000Z' })
  readonly until!: string;

  @ApiProperty({ description: 'What it is for', enum: INCREASE_KINDS, example: 'promotion-guarantee' })
  readonly kind!: IncreaseKind;

  @ApiProperty({
    description: 'Sales a day that the merchant expects, in minor units',
    type: 'integer',
    required: false,
    example: 5_000_000,
  })
  readonly declaredDailySales?: number | undefined;

  @ApiProperty({ description: 'Of an emergency: its fee', type: IncreaseFeeBody, required: false })
  readonly fee?: IncreaseFeeBody | undefined;

  @ApiProperty({
    description: 'Of a promotion guarantee: whether it was asked for early enough for its declared sales to count',
    enum: BOOKED,
    required: false,
    example: 'in-time',
  })
  readonly booked?: Booked | undefined;

  @ApiProperty({ description: 'Granted and waiting, in force, or over', enum: ['granted', 'started', 'ended'], example: 'granted' })
  readonly status!: 'granted' | 'started' | 'ended';
}

export class GrantedIncreaseBody extends IntersectionType(IncreaseBody, ReceiptedBody) {
  @ApiProperty({
    description: 'The conditions of its kind that it does not meet, absent where it meets all',
    enum: UNMET_CONDITIONS,
    isArray: true,
    required: false,
    example: ['increase.too-late'],
  })
  readonly unmet?: readonly UnmetCondition[] | undefined;
}
