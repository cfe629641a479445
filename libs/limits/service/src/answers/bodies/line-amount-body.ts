import { ApiProperty } from '@nestjs/swagger';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';

/** An amount on one line. */
export class LineAmountBody {
  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'Amount in minor units', type: 'integer', example: 450_000 })
  readonly amount!: number;
}
