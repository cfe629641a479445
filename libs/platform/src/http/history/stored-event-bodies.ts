import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '@limit-ledger/kernel';

/** An event of a life. */
export class LifeEventBody {
  @ApiProperty({ description: 'Its place in its history, from 0', type: 'integer', example: 17 })
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

/** An event as histories show it. */
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
