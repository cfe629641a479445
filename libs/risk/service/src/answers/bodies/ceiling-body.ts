import { ApiProperty } from '@nestjs/swagger';
import type { ActivationCeiling } from '@limit-ledger/risk-domain';

/** What a version may do in one window before it pauses and asks. */
export class CeilingBody implements ActivationCeiling {
  @ApiProperty({ description: 'Length of the window in seconds', type: 'integer', example: 3_600 })
  readonly windowSeconds!: number;

  @ApiProperty({ description: 'A part of all merchants that risk knows, in basis points', type: 'integer', example: 100 })
  readonly merchantsBasisPoints!: number;

  @ApiProperty({
    description: 'Episodes, whatever the number of merchants; the larger of the two counts',
    type: 'integer',
    example: 50,
  })
  readonly cases!: number;
}
