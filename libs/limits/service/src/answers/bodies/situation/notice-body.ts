import { ApiProperty } from '@nestjs/swagger';
import { EventTraceBody } from '../event-trace-body.js';
import { MeasuredInputBody } from '../placed-by-body.js';
import { PublicReasonBody } from '../public-reason-body.js';
import { WAITED_FOR, type WaitedFor } from './cause-body.js';
import { ChecklistStepBody } from './checklist-step-body.js';
import { ComesBackBody } from './comes-back-body.js';

export const NOTICE_KINDS = ['warning', 'suggestion'] as const;

/** What the merchant was told about a line and still holds, though this keeps nothing from the line. */
export class NoticeBody {
  @ApiProperty({ description: 'What it is', enum: NOTICE_KINDS, example: 'suggestion' })
  readonly kind!: (typeof NOTICE_KINDS)[number];

  @ApiProperty({ description: 'The signal that told it', example: 'term-mismatch:transaction:1' })
  readonly id!: string;

  @ApiProperty({ description: 'Since when (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly since!: string;

  @ApiProperty({ description: 'Why; see GET /v1/reason-codes', example: 'term-too-long' })
  readonly reasonCode!: string;

  @ApiProperty({ description: 'The same in both languages, with what to do and by when', type: PublicReasonBody })
  readonly reason!: PublicReasonBody;

  @ApiProperty({ description: 'Of a suggestion: what', type: 'string', required: false, example: 'shorter-term' })
  readonly suggestion?: string | undefined;

  @ApiProperty({
    description: 'Of a shorter account term: so many days at most',
    type: 'integer',
    required: false,
    example: 60,
  })
  readonly termDaysAtMost?: number | undefined;

  @ApiProperty({ description: 'What the merchant can do, in order', type: [ChecklistStepBody] })
  readonly checklist!: readonly ChecklistStepBody[];

  @ApiProperty({ description: 'Who can act now', enum: WAITED_FOR, example: 'merchant' })
  readonly waitingFor!: WaitedFor;

  @ApiProperty({
    description: 'By when whoever is waited for has to act (UTC)',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-11-27T12:00:00.000Z',
  })
  readonly dueAt?: string | undefined;

  @ApiProperty({ description: 'When, or by what, it is over: a rating that was lowered comes back then', type: ComesBackBody })
  readonly comesBack!: ComesBackBody;

  @ApiProperty({
    description: 'The event that told it, with who; not shown to merchants',
    type: EventTraceBody,
    required: false,
  })
  readonly placedIn?: EventTraceBody | undefined;

  @ApiProperty({ description: 'The rule; not shown to merchants', type: 'string', required: false, example: 'term-mismatch' })
  readonly rule?: string | undefined;

  @ApiProperty({ description: 'Its policy; not shown to merchants', type: 'string', required: false, example: 'default@1' })
  readonly policyVersion?: string | undefined;

  @ApiProperty({ description: 'What the rule rests on; not shown to merchants', type: [MeasuredInputBody], required: false })
  readonly grounds?: readonly MeasuredInputBody[] | undefined;
}
