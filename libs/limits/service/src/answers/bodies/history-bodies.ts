import { ApiProperty } from '@nestjs/swagger';
import { LifeEventBody, StoredEventBody } from '@limit-ledger/platform';
import { StandingBody } from './receipted-body.js';
import { ReservationBody } from './reservation-body.js';

export class ReservationLifeBody extends ReservationBody {
  @ApiProperty({ description: 'Its events, oldest first; of a longer life the last 1,000', type: [LifeEventBody] })
  readonly life!: readonly LifeEventBody[];
}

export class EventsBody extends StandingBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'A page of the history as stored, in order', type: [StoredEventBody] })
  readonly events!: readonly StoredEventBody[];

  @ApiProperty({ description: 'The `from` of the next page; null at the end', type: 'integer', nullable: true, example: 1_000 })
  readonly next!: number | null;
}

export class HeadBody {
  @ApiProperty({ description: 'Revision of the last event', type: 'integer', example: 17 })
  readonly revision!: number;

  @ApiProperty({ description: 'Its hash, 64 hex digits', example: '7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d' })
  readonly hash!: string;
}

export class AnchoredBody {
  @ApiProperty({ description: 'Revision of the last event that was stored when the heads were signed', type: 'integer', example: 12 })
  readonly revision!: number;

  @ApiProperty({ description: 'When they were signed (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly at!: string;
}

export class VerificationBody extends StandingBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'How many events were checked', type: 'integer', example: 18 })
  readonly events!: number;

  @ApiProperty({ description: 'The last event', type: HeadBody })
  readonly head!: HeadBody;

  @ApiProperty({
    description: 'Whether every hash is what its event and the hash before give, and the history leads to what was anchored',
    example: true,
  })
  readonly intact!: boolean;

  @ApiProperty({
    description: 'Revision of the first event that does not hold; of a history that was rewritten whole the anchored one',
    type: 'integer',
    required: false,
    example: 5,
  })
  readonly brokenAt?: number | undefined;

  @ApiProperty({ description: 'What the newest file of signed heads says of this history', type: AnchoredBody, required: false })
  readonly anchored?: AnchoredBody | undefined;
}
