import { ApiProperty } from '@nestjs/swagger';

/** What every answer about a merchant carries. */
export class StandingBody {
  @ApiProperty({ description: 'Revision of the last event that the answer rests on, from 0', type: 'integer', example: 17 })
  readonly revision!: number;

  @ApiProperty({
    description: 'Revision of the last event that is not order traffic; for `If-Match: "terms-<n>"`',
    type: 'integer',
    example: 12,
  })
  readonly termsRevision!: number;
}

/** What every answer to a write carries: keep it as the receipt. */
export class ReceiptedBody extends StandingBody {
  @ApiProperty({
    description: 'SHA-256 of the event with that revision in the hash chain, 64 hex digits',
    example: '7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d',
  })
  readonly hash!: string;
}
