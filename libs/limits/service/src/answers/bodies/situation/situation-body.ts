import { ApiProperty } from '@nestjs/swagger';
import { LineBody } from '../limits-body.js';
import { StandingBody } from '../receipted-body.js';
import { BarredBody } from './barred-body.js';
import { CauseBody } from './cause-body.js';
import { NoticeBody } from './notice-body.js';
import { OverageBody } from './overage-body.js';
import { UpcomingBody } from './upcoming-body.js';

/** A line's numbers, and why they are what they are. */
export class LineSituationBody extends LineBody {
  @ApiProperty({ description: 'What keeps limit from it, oldest first', type: [CauseBody] })
  readonly causes!: readonly CauseBody[];

  @ApiProperty({ description: 'Where more is in use than it has', type: OverageBody, required: false })
  readonly overage?: OverageBody | undefined;

  @ApiProperty({ description: 'Warnings and suggestions that are open, oldest first', type: [NoticeBody] })
  readonly notices!: readonly NoticeBody[];

  @ApiProperty({ description: 'What will happen by itself, soonest first', type: [UpcomingBody] })
  readonly upcoming!: readonly UpcomingBody[];
}

/** One answer for the merchant. */
export class SituationBody extends StandingBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'ISO 4217 code of all amounts', example: 'CNY' })
  readonly currency!: string;

  @ApiProperty({ description: 'The moment of the answer (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly at!: string;

  @ApiProperty({ description: 'In the order credit, transaction, withdrawal', type: [LineSituationBody] })
  readonly lines!: readonly LineSituationBody[];

  @ApiProperty({
    description: 'Whose new orders are refused, oldest first; not shown to merchants',
    type: [BarredBody],
    required: false,
  })
  readonly barred?: readonly BarredBody[] | undefined;
}
