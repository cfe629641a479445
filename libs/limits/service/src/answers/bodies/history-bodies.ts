import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@limit-ledger/kernel';
import { StandingBody } from './receipted-body.js';
import { ReservationBody } from './reservation-body.js';

/** An event of an order's life. */
export class LifeEventBody {
  @ApiProperty({ description: 'Its place in the merchant\'s history, from 0', type: 'integer', example: 17 })
  readonly revision!: number;

  @ApiProperty({ description: 'UUIDv7', example: '019ab4c5-6f2e-7a3b-9c1d-2e3f4a5b6c7d' })
  readonly eventId!: string;

  @ApiProperty({ description: 'What happened', example: 'limit-reserved' })
  readonly type!: string;

  @ApiProperty({ description: 'When it was written (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly recordedTime!: string;

  @ApiProperty({ description: 'From when it counts (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly effectiveTime!: string;

  @ApiProperty({
    description: 'Its content',
    type: 'object',
    additionalProperties: true,
    example: { orderId: 'order-1', amount: 4_500_000 },
  })
  readonly data!: Json;
}

export class ReservationLifeBody extends ReservationBody {
  @ApiProperty({ description: 'Its events, oldest first; of a longer life the last 1,000', type: [LifeEventBody] })
  readonly life!: readonly LifeEventBody[];
}

export class StoredEventBody extends LifeEventBody {
  @ApiProperty({
    description: 'Who, when and by which command; its RFC 8785 text is hashed',
    type: 'object',
    additionalProperties: true,
    example: {},
  })
  readonly metadata!: Json;

  @ApiProperty({ description: 'Hash of the event before, 64 hex digits; zeros at revision 0', example: '0'.repeat(64) })
  readonly previousHash!: string;

  @ApiProperty({
    description: 'Hash of this event, 64 hex digits',
    example: '7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d',
  })
  readonly hash!: string;
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
