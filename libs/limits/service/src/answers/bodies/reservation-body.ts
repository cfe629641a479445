import { ApiProperty } from '@nestjs/swagger';
import { LINE_KINDS, RESERVATION_STATUSES, type LineKind, type ReservationStatus } from '@limit-ledger/limits-domain';
import { ReceiptedBody } from './receipted-body.js';

/** An order's hold on limit, as it stands. */
export class ReservationBody extends ReceiptedBody {
  @ApiProperty({ description: 'The payment attempt', example: 'order-1' })
  readonly orderId!: string;

  @ApiProperty({
    description: 'Where it stands; `voided` and `expired` mean that nothing was captured',
    enum: RESERVATION_STATUSES,
    example: 'reserved',
  })
  readonly status!: ReservationStatus;

  @ApiProperty({ description: 'What was asked at first, in minor units', type: 'integer', example: 4_500_000 })
  readonly amount!: number;

  @ApiProperty({ description: 'What was captured, in minor units', type: 'integer', example: 0 })
  readonly captured!: number;

  @ApiProperty({ description: 'The largest given back over its lines, in minor units', type: 'integer', example: 0 })
  readonly replenished!: number;

  @ApiProperty({ description: 'The lines that it draws on', enum: LINE_KINDS, isArray: true, example: ['transaction'] })
  readonly lines!: readonly LineKind[];

  @ApiProperty({
    description: 'When what is not captured by then is given back (UTC); null for a booking',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: '2026-11-24T12:30:00.000Z',
  })
  readonly expiresAt!: string | null;
}
