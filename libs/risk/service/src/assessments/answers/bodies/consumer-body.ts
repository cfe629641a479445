import { ApiProperty } from '@nestjs/swagger';
import { ConsumerLimitBody } from './consumer-limit-body.js';
import { StandingBody } from './standing-body.js';

export class NotedRepaymentsBody {
  @ApiProperty({ description: 'Instalments paid by the day that they were due', type: 'integer', example: 2 })
  readonly onTime!: number;

  @ApiProperty({ description: 'Instalments paid later', type: 'integer', example: 0 })
  readonly late!: number;

  @ApiProperty({ description: 'Instalments not paid', type: 'integer', example: 0 })
  readonly missed!: number;

  @ApiProperty({
    description: 'When they are looked at (UTC): at the beginning of the next month in Shanghai. Absent where there are none',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-11-30T16:00:00.000Z',
  })
  readonly regradedAt?: string | undefined;
}

export class ConsumerBody extends StandingBody {
  @ApiProperty({ description: 'The consumer, a pseudonym', example: 'buyer-7f3a' })
  readonly consumerRef!: string;

  @ApiProperty({
    description: 'What may be owed by the policy in force, and what of it is left; absent where no policy says',
    type: ConsumerLimitBody,
    required: false,
  })
  readonly consumerLimit?: ConsumerLimitBody | undefined;

  @ApiProperty({ description: 'Repayments that the next regrading looks at', type: NotedRepaymentsBody })
  readonly repayments!: NotedRepaymentsBody;
}
