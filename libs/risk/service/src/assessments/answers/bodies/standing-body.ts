import { ApiProperty } from '@nestjs/swagger';

/** Where the history of the consumer stands. */
export class StandingBody {
  @ApiProperty({ description: 'Revision of the last event that the answer rests on, from 0', type: 'integer', example: 3 })
  readonly revision!: number;

  @ApiProperty({
    description: 'SHA-256 of the event with that revision in the hash chain, 64 hex digits',
    example: '7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d',
  })
  readonly hash!: string;
}
