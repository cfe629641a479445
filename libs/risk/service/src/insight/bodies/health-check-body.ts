import { ApiProperty } from '@nestjs/swagger';
import { HEALTH_FIGURES, type HealthFigure, type HealthFigureName } from '@limit-ledger/risk-domain';
import { InsightBody } from './insight-body.js';
import { TextsBody } from './texts-body.js';

const LINES = ['credit', 'transaction', 'withdrawal'] as const;
const whole = (description: string, example: number) => ApiProperty({ description, type: 'integer', required: false, example });

export class HealthFigureBody implements Omit<HealthFigure, 'titles' | 'whatToDo'> {
  @ApiProperty({ description: 'The figure', enum: HEALTH_FIGURES, example: 'return-rate' })
  readonly figure!: HealthFigureName;

  @ApiProperty({ description: 'What it is called', type: TextsBody })
  readonly title!: TextsBody;

  @ApiProperty({ description: 'What it counts', enum: ['basis-points', 'hundredths-a-month'], example: 'basis-points' })
  readonly unit!: HealthFigure['unit'];

  @ApiProperty({ description: 'On which side of the target it is met', enum: ['below', 'above'], example: 'below' })
  readonly comparison!: HealthFigure['comparison'];

  @ApiProperty({ description: 'The target, of the policy in force', type: 'integer', example: 800 })
  readonly target!: number;

  @whole('What it comes to, rounded down; absent where it is not known', 480)
  readonly value?: number;

  @whole('What was counted', 24)
  readonly numerator?: number;

  @whole('Out of so many', 500)
  readonly denominator?: number;

  @ApiProperty({
    description: 'How it stands; unknown where too little was fed',
    enum: ['met', 'missed', 'unknown'],
    example: 'met',
  })
  readonly standing!: HealthFigure['standing'];

  @ApiProperty({ description: 'What to do, where it is not met', type: TextsBody, required: false })
  readonly whatToDo?: TextsBody | undefined;
}

export class HealthLineBody {
  @ApiProperty({ description: 'The line', enum: LINES, example: 'transaction' })
  readonly line!: (typeof LINES)[number];

  @ApiProperty({ description: 'What new orders can draw on, in minor units', type: 'integer', example: 5_500_000 })
  readonly available!: number;

  @ApiProperty({ description: 'What freezes hold back, in minor units', type: 'integer', example: 0 })
  readonly frozen!: number;

  @ApiProperty({
    description: 'When the next freeze ends by itself, if nobody confirms it (UTC)',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-12-01T12:00:00.000Z',
  })
  readonly nextReleaseAt?: string | undefined;
}

export class HealthCheckBody extends InsightBody {
  @ApiProperty({ description: 'Each line as risk knows it', type: [HealthLineBody] })
  readonly lines!: readonly HealthLineBody[];

  @ApiProperty({ description: 'Each figure beside its target', type: [HealthFigureBody] })
  readonly figures!: readonly HealthFigureBody[];
}
