import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';
import { ReceiptedBody } from './receipted-body.js';

/** What everybody may see of a reduction. */
export class ReductionBody {
  @ApiProperty({ description: 'The reduction', example: 'reduction-1' })
  readonly reductionId!: string;

  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'As asked, hundredths of a percent of approved', type: 'integer', required: false, example: 3_000 })
  readonly basisPoints?: number | undefined;

  @ApiProperty({ description: 'The resolved amount, in minor units', type: 'integer', example: 6_000_000 })
  readonly amount!: number;

  @ApiProperty({ description: 'Why; see GET /v1/reason-codes', example: 'return-rate-trend' })
  readonly reasonCode!: string;

  @ApiProperty({ description: 'When it took effect (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly placedAt!: string;
}

export class PlacedReductionBody extends IntersectionType(ReductionBody, ReceiptedBody) {}
