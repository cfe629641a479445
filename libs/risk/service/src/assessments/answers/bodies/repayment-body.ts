import { ApiProperty } from '@nestjs/swagger';
import type { RepaymentOutcome } from '@limit-ledger/risk-domain';
import { StandingBody } from './standing-body.js';

export const REPAYMENT_OUTCOMES = ['on-time', 'late', 'missed'] as const satisfies readonly RepaymentOutcome[];

export class RepaymentBody extends StandingBody {
  @ApiProperty({ description: 'The repayment', example: 'plan-1-instalment-1' })
  readonly repaymentId!: string;

  @ApiProperty({ description: 'Business date by which it was to be paid', format: 'date', example: '2026-11-20' })
  readonly dueOn!: string;

  @ApiProperty({ description: 'How it was paid', enum: REPAYMENT_OUTCOMES, example: 'on-time' })
  readonly outcome!: RepaymentOutcome;
}
