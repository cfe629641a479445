import { ApiProperty } from '@nestjs/swagger';
import { PublicReasonBody } from '../public-reason-body.js';

export const UPCOMING_KINDS = ['freeze-ends', 'increase-starts', 'increase-ends', 'validity-ends', 'lowering'] as const;

/** What will happen to a line by itself. */
export class UpcomingBody {
  @ApiProperty({ description: 'What happens', enum: UPCOMING_KINDS, example: 'increase-starts' })
  readonly kind!: (typeof UPCOMING_KINDS)[number];

  @ApiProperty({ description: 'When (UTC)', format: 'date-time', example: '2026-12-01T16:00:00.000Z' })
  readonly at!: string;

  @ApiProperty({
    description: 'The freeze, increase or re-evaluation',
    type: 'string',
    required: false,
    example: 'singles-day',
  })
  readonly id?: string | undefined;

  @ApiProperty({ description: 'Of which amount, in minor units', type: 'integer', required: false, example: 2_000_000 })
  readonly amount?: number | undefined;

  @ApiProperty({
    description: 'Of a lowering: the limit that the line comes down to, in minor units',
    type: 'integer',
    required: false,
    example: 8_000_000,
  })
  readonly limit?: number | undefined;

  @ApiProperty({
    description: 'Of a lowering: why; see GET /v1/reason-codes',
    type: 'string',
    required: false,
    example: 're-evaluation',
  })
  readonly reasonCode?: string | undefined;

  @ApiProperty({ description: 'Of a lowering: the same in both languages', type: PublicReasonBody, required: false })
  readonly reason?: PublicReasonBody | undefined;
}
