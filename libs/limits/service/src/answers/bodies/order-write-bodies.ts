import { ApiProperty } from '@nestjs/swagger';
import { CAUSES, type Cause } from '@limit-ledger/limits-domain';
import { LineAmountBody } from './line-amount-body.js';
import { ReservationBody } from './reservation-body.js';

export class CaptureBody extends ReservationBody {
  @ApiProperty({ description: 'The capture', example: 'capture-1' })
  readonly captureId!: string;
}

export class ReplenishmentBody extends ReservationBody {
  @ApiProperty({ description: 'The replenishment', example: 'payment-1' })
  readonly replenishmentId!: string;

  @ApiProperty({ description: 'Why limit came back', enum: CAUSES, example: 'repayment' })
  readonly cause!: Cause;

  @ApiProperty({ description: 'What was paid beyond what the order had open, in minor units', type: 'integer', example: 0 })
  readonly overpaid!: number;

  @ApiProperty({ description: 'What each line of the order got back, 0 included', type: [LineAmountBody] })
  readonly perLine!: readonly LineAmountBody[];
}

export class ReversalBody extends ReservationBody {
  @ApiProperty({ description: 'The reversal', example: 'bounce-1' })
  readonly reversalId!: string;

  @ApiProperty({ description: 'The payment that bounced', example: 'payment-1' })
  readonly replenishmentId!: string;

  @ApiProperty({ description: 'What each line uses again; left out on a repeat', type: [LineAmountBody], required: false })
  readonly perLine?: readonly LineAmountBody[] | undefined;

  @ApiProperty({ description: 'The part of it beyond the limit; left out on a repeat', type: [LineAmountBody], required: false })
  readonly overage?: readonly LineAmountBody[] | undefined;
}

export class BookingBody extends ReservationBody {
  @ApiProperty({
    description: 'The part beyond the limit on each line that has one; left out on a repeat',
    type: [LineAmountBody],
    required: false,
  })
  readonly overage?: readonly LineAmountBody[] | undefined;
}
