import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';
import { ReceiptedBody } from './receipted-body.js';

export class FrozenLineBody {
  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'What the freeze came to, in minor units', type: 'integer', example: 9_600_000 })
  readonly resolved!: number;

  @ApiProperty({ description: 'What was released of it, in minor units', type: 'integer', example: 2_400_000 })
  readonly released!: number;

  @ApiProperty({ description: 'What still stands, in minor units', type: 'integer', example: 7_200_000 })
  readonly remaining!: number;
}

/** What everybody may see of a freeze. */
export class FreezeBody {
  @ApiProperty({ description: 'The freeze', example: 'freeze-1' })
  readonly freezeId!: string;

  @ApiProperty({ description: 'The line, or all of them', enum: [...LINE_KINDS, 'all'], example: 'transaction' })
  readonly line!: LineKind | 'all';

  @ApiProperty({
    description: 'As placed, in minor units; exactly one of amount and basisPoints',
    type: 'integer',
    required: false,
    example: 9_600_000,
  })
  readonly amount?: number | undefined;

  @ApiProperty({
    description: 'As placed, hundredths of a percent of effective',
    type: 'integer',
    required: false,
    example: 8_000,
  })
  readonly basisPoints?: number | undefined;

  @ApiProperty({ description: 'Whether a percentage resolves again when effective changes', example: false })
  readonly floating!: boolean;

  @ApiProperty({
    description: 'What it blocks beside new reservations and withdrawals',
    enum: ['capture'],
    isArray: true,
    example: [],
  })
  readonly blocks!: readonly 'capture'[];

  @ApiProperty({ description: 'Why; see GET /v1/reason-codes', example: 'daily-peak' })
  readonly reasonCode!: string;

  @ApiProperty({ description: 'When it took effect (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly placedAt!: string;

  @ApiProperty({
    type: 'string',
    description: 'Business date at whose start it ends',
    format: 'date',
    required: false,
    example: '2026-12-01',
  })
  readonly releaseOn?: string | undefined;

  @ApiProperty({ description: 'Each line that it holds', type: [FrozenLineBody] })
  readonly perLine!: readonly FrozenLineBody[];
}

export class PlacedFreezeBody extends IntersectionType(FreezeBody, ReceiptedBody) {}
