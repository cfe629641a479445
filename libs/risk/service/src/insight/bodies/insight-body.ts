import { ApiProperty } from '@nestjs/swagger';

/** What every answer of insight says of what it rests on. */
export class InsightBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({
    description: 'Revision of the last event of its risk, −1 where nothing is known',
    type: 'integer',
    example: 42,
  })
  readonly revision!: number;

  @ApiProperty({
    description: 'The latest day that is known',
    type: 'string',
    format: 'date',
    required: false,
    example: '2026-11-23',
  })
  readonly latestDay?: string | undefined;

  @ApiProperty({ description: 'Whether that day was told too late to rest a raise on it', example: false })
  readonly isStale!: boolean;
}
