import { ApiProperty } from '@nestjs/swagger';
import type { ConsumerLimit } from '@limit-ledger/risk-domain';

export class ConsumerLimitBody implements ConsumerLimit {
  @ApiProperty({ description: 'The grade that gives the limit', example: 'entry' })
  readonly grade!: string;

  @ApiProperty({ description: 'What may be owed over all merchants, in minor units', type: 'integer', example: 200_000 })
  readonly limit!: number;

  @ApiProperty({ description: 'Held for orders that are not captured yet, in minor units', type: 'integer', example: 80_000 })
  readonly held!: number;

  @ApiProperty({ description: 'Captured and not repaid or returned, in minor units', type: 'integer', example: 20_000 })
  readonly owed!: number;

  @ApiProperty({ description: 'What is left, in minor units; never below 0', type: 'integer', example: 100_000 })
  readonly available!: number;
}
