import { ApiProperty } from '@nestjs/swagger';

export class StepTextBody {
  @ApiProperty({ description: 'What the step is', example: 'File a rectification plan' })
  readonly text!: string;

  @ApiProperty({ description: 'What to do', example: 'Name the causes, the measures, the value promised and the date.' })
  readonly whatToDo!: string;
}

export const STEP_STATES = ['open', 'overdue', 'done'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** A step of the way back, as merchants read it. */
export class ChecklistStepBody {
  @ApiProperty({ description: 'The step', example: 'rectification-plan' })
  readonly step!: string;

  @ApiProperty({ description: 'In Chinese', type: StepTextBody })
  readonly 'zh-CN'!: StepTextBody;

  @ApiProperty({ description: 'In English', type: StepTextBody })
  readonly en!: StepTextBody;

  @ApiProperty({
    description: '`merchant`: it does something; `measure`: it is done once what is measured says so',
    enum: ['merchant', 'measure'],
    example: 'merchant',
  })
  readonly doneBy!: 'merchant' | 'measure';

  @ApiProperty({ description: 'Whether it is done, as far as the ledger knows', enum: STEP_STATES, example: 'open' })
  readonly state!: StepState;

  @ApiProperty({
    description: 'By when (UTC)',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-11-27T12:00:00.000Z',
  })
  readonly dueAt?: string | undefined;

  @ApiProperty({
    description: 'Of one that is done: when (UTC)',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-11-26T12:00:00.000Z',
  })
  readonly doneAt?: string | undefined;

  @ApiProperty({
    description: 'The part of what was held at first that it releases, hundredths of a percent',
    type: 'integer',
    required: false,
    example: 2_500,
  })
  readonly releasesBasisPoints?: number | undefined;
}
