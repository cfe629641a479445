import { ApiProperty } from '@nestjs/swagger';
import { EventTraceBody } from '../event-trace-body.js';
import { PartyBody } from '../party-body.js';
import { ComesBackBody } from './comes-back-body.js';

/** Whose new orders a rule's freeze refuses, whatever they draw on. */
export class BarredBody {
  @ApiProperty({ description: 'The freeze', example: 'cash-out:withdrawal:1' })
  readonly id!: string;

  @ApiProperty({ description: 'Whose new orders are refused', type: [PartyBody] })
  readonly parties!: readonly PartyBody[];

  @ApiProperty({ description: 'Since when (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly since!: string;

  @ApiProperty({ description: 'Why; see GET /v1/reason-codes', example: 'account-check' })
  readonly reasonCode!: string;

  @ApiProperty({ description: 'When, or by whom, they may order again', type: ComesBackBody })
  readonly comesBack!: ComesBackBody;

  @ApiProperty({ description: 'The event that placed it', type: EventTraceBody, required: false })
  readonly placedIn?: EventTraceBody | undefined;

  @ApiProperty({ description: 'The rule', type: 'string', required: false, example: 'cash-out' })
  readonly rule?: string | undefined;

  @ApiProperty({ description: 'Its policy', type: 'string', required: false, example: 'default@1' })
  readonly policyVersion?: string | undefined;
}
