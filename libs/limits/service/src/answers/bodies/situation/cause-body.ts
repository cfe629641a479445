import { ApiProperty } from '@nestjs/swagger';
import { EventTraceBody } from '../event-trace-body.js';
import { MeasuredInputBody } from '../placed-by-body.js';
import { PublicReasonBody } from '../public-reason-body.js';
import { ChecklistStepBody } from './checklist-step-body.js';
import { ComesBackBody } from './comes-back-body.js';

export const CAUSE_KINDS = ['freeze', 'reduction', 'waiting-increase', 'lapsed'] as const;
export const WAITED_FOR = ['merchant', 'platform', 'nobody'] as const;
export type WaitedFor = (typeof WAITED_FOR)[number];

/** Why a line has less than it might have: one thing that stands on it. */
export class CauseBody {
  @ApiProperty({ description: 'What it is', enum: CAUSE_KINDS, example: 'freeze' })
  readonly kind!: (typeof CAUSE_KINDS)[number];

  @ApiProperty({
    description: 'The freeze, reduction or increase; none of a line that lapsed',
    type: 'string',
    required: false,
    example: 'return-rate:transaction:1',
  })
  readonly id?: string | undefined;

  @ApiProperty({ description: 'What it keeps from the line, in minor units', type: 'integer', example: 5_000_000 })
  readonly amount!: number;

  @ApiProperty({ description: 'Since when (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly since!: string;

  @ApiProperty({ description: 'Why; see GET /v1/reason-codes', example: 'return-rate-high' })
  readonly reasonCode!: string;

  @ApiProperty({ description: 'The same in both languages, with what to do and by when', type: PublicReasonBody })
  readonly reason!: PublicReasonBody;

  @ApiProperty({ description: 'Whether orders that were placed before can not be captured either', example: false })
  readonly blocksCapture!: boolean;

  @ApiProperty({ description: 'What the merchant can do, in order', type: [ChecklistStepBody] })
  readonly checklist!: readonly ChecklistStepBody[];

  @ApiProperty({ description: 'Who has to act now', enum: WAITED_FOR, example: 'merchant' })
  readonly waitingFor!: WaitedFor;

  @ApiProperty({
    description: 'By when whoever is waited for has to act (UTC)',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-11-27T12:00:00.000Z',
  })
  readonly dueAt?: string | undefined;

  @ApiProperty({ description: 'When, or by what, it comes back', type: ComesBackBody })
  readonly comesBack!: ComesBackBody;

  @ApiProperty({ description: 'In which role it was placed', type: 'string', required: false, example: 'reviewer' })
  readonly placedInRole?: string | undefined;

  @ApiProperty({
    description: 'The event that placed it, with who; not shown to merchants',
    type: EventTraceBody,
    required: false,
  })
  readonly placedIn?: EventTraceBody | undefined;

  @ApiProperty({ description: 'The rule; not shown to merchants', type: 'string', required: false, example: 'return-rate' })
  readonly rule?: string | undefined;

  @ApiProperty({ description: 'Its policy; not shown to merchants', type: 'string', required: false, example: 'default@1' })
  readonly policyVersion?: string | undefined;

  @ApiProperty({ description: 'What the rule rests on; not shown to merchants', type: [MeasuredInputBody], required: false })
  readonly grounds?: readonly MeasuredInputBody[] | undefined;

  @ApiProperty({
    description: 'Reference of the note; not shown to merchants',
    type: 'string',
    required: false,
    example: 'text-1',
  })
  readonly noteRef?: string | undefined;

  @ApiProperty({ description: 'References of evidence; not shown to merchants', type: [String], required: false })
  readonly evidence?: readonly string[] | undefined;
}
