import { ApiProperty } from '@nestjs/swagger';
import { StoredEventBody } from '@limit-ledger/platform';

export class RiskEventsBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({
    description: "Revision of the last event of the merchant's risk, from 0; -1 before the first",
    type: 'integer',
    example: 41,
  })
  readonly revision!: number;

  @ApiProperty({ description: 'A page of the history as stored, in order', type: [StoredEventBody] })
  readonly events!: readonly StoredEventBody[];

  @ApiProperty({ description: 'The `from` of the next page; null at the end', type: 'integer', nullable: true, example: 1_000 })
  readonly next!: number | null;
}
