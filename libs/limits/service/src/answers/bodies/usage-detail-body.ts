import { ApiProperty } from '@nestjs/swagger';
import {
  CAUSES,
  LINE_KINDS,
  MOVEMENTS,
  type Cause,
  type LineKind,
  type Movement,
  type UsageMovement,
} from '@limit-ledger/limits-domain';
import { StandingBody } from './receipted-body.js';

const change = (of: string, example: number) =>
  ApiProperty({ description: `Change of ${of}, in minor units, signed`, type: 'integer', example });

const text = (description: string, example: string) => ApiProperty({ type: 'string', description, required: false, example });

/** One draw or give-back on one line. */
export class UsageEntryBody implements UsageMovement {
  @ApiProperty({ description: 'The event that moved it', type: 'integer', example: 17 })
  readonly revision!: number;

  @ApiProperty({ description: 'UUIDv7 of that event', example: '019ab4c5-6f2e-7a3b-9c1d-2e3f4a5b6c7d' })
  readonly eventId!: string;

  @ApiProperty({ description: 'From when it counts (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly effectiveTime!: string;

  @ApiProperty({ description: 'When it was written (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly recordedTime!: string;

  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'The payment attempt', example: 'order-1' })
  readonly orderId!: string;

  @ApiProperty({ description: 'What happened', enum: MOVEMENTS, example: 'captured' })
  readonly movement!: Movement;

  @text('Of a capture, replenishment or reversal: its own id', 'capture-1')
  readonly movementId?: string;

  @ApiProperty({ description: 'Why it was given back', enum: CAUSES, required: false, example: 'repayment' })
  readonly cause?: Cause;

  @text('Why it was reversed; see GET /v1/reason-codes', 'bounced-debit')
  readonly reasonCode?: string;

  @text('The order of the merchant that the attempt belongs to', 'cart-1')
  readonly merchantOrderId?: string;

  @text("The merchant's store", 'store-1')
  readonly storeId?: string;

  @change('what is reserved', -4_500_000)
  readonly reserved!: number;

  @change('what is used', 4_500_000)
  readonly used!: number;

  @change('what is available: below 0 a draw, above 0 a give-back', 0)
  readonly available!: number;
}

export class UsageDetailBody extends StandingBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'ISO 4217 code of all amounts', example: 'CNY' })
  readonly currency!: string;

  @ApiProperty({
    description: 'Newest first; a page may hold fewer than asked for, even none, and still have a next',
    type: [UsageEntryBody],
  })
  readonly entries!: readonly UsageEntryBody[];

  @ApiProperty({
    description: 'The `cursor` of the next page; null at the end',
    type: 'string',
    nullable: true,
    example: '12.0',
  })
  readonly next!: string | null;
}
