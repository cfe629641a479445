import { ApiProperty } from '@nestjs/swagger';

export class ActorBody {
  @ApiProperty({ description: 'The role in which it was done; `clock` for what came due by itself', example: 'operator' })
  readonly role!: string;

  @ApiProperty({ description: 'Who: a pseudonym', example: 'operator-7' })
  readonly subject!: string;
}

/** Where an event comes from. */
export class EventTraceBody {
  @ApiProperty({ description: "Its place in the merchant's history, from 0", type: 'integer', example: 17 })
  readonly revision!: number;

  @ApiProperty({ description: 'UUIDv7', example: '019ab4c5-6f2e-7a3b-9c1d-2e3f4a5b6c7d' })
  readonly eventId!: string;

  @ApiProperty({ description: 'What happened', example: 'line-reduced' })
  readonly type!: string;

  @ApiProperty({ description: 'The command that it came of', example: 'c-1' })
  readonly commandId!: string;

  @ApiProperty({ type: 'string', description: 'What caused the command, where something did', required: false, example: 'c-0' })
  readonly causationId?: string | undefined;

  @ApiProperty({ description: 'Who did it', type: ActorBody })
  readonly actor!: ActorBody;

  @ApiProperty({ type: 'string',
    description: 'The policy that decided it; absent where none had a part',
    required: false,
    example: 'default@1',
  })
  readonly policyVersion?: string | undefined;

  @ApiProperty({ description: 'When it was written (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly recordedTime!: string;

  @ApiProperty({ description: 'From when it counts (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly effectiveTime!: string;
}
