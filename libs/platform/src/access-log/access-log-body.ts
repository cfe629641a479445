import { ApiProperty } from '@nestjs/swagger';
import { ACCESSED, type AccessPage, type Accessed, type RecordedAccess, type Shown } from '@limit-ledger/access-log';

export class ShownBody implements Shown {
  @ApiProperty({ description: 'The revision that the answer rests on', type: 'integer', required: false, example: 17 })
  readonly revision?: number;

  @ApiProperty({
    description: 'SHA-256 of the bytes of the answer, 64 hex digits; none of a table, which is a function of the revision',
    type: 'string',
    required: false,
    example: '7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d',
  })
  readonly sha256?: string;
}

export class AccessBody implements RecordedAccess {
  @ApiProperty({ description: 'Its place in the log, from 0 without gaps', type: 'integer', example: 17 })
  readonly number!: number;

  @ApiProperty({ description: 'When (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly at!: string;

  @ApiProperty({
    description: 'Who: the subject of the token, or `os:` and the account that ran a command',
    example: 'auditor-7f3a',
  })
  readonly subject!: string;

  @ApiProperty({ description: 'As what; none of a command', type: [String], example: ['auditor'] })
  readonly roles!: readonly string[];

  @ApiProperty({ description: 'Through which route or command', example: 'GET /v1/merchants/:merchantId/events' })
  readonly via!: string;

  @ApiProperty({ description: 'At what', enum: ACCESSED, example: 'history' })
  readonly what!: Accessed;

  @ApiProperty({ description: 'Of which merchant; null: of all of them', type: String, nullable: true, example: 'zhang-shoes' })
  readonly merchantId!: string | null;

  @ApiProperty({
    description: 'What was asked for; none where it was refused',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { from: '17' },
  })
  readonly parameters!: Readonly<Record<string, string>>;

  @ApiProperty({ description: 'Finds the request in the logs', example: '5f0c8a1e-2b7d-4c39-9a66-1f2e3d4c5b6a' })
  readonly correlationId!: string;

  @ApiProperty({ description: '`answered`, or the code with which it was refused', example: 'answered' })
  readonly outcome!: string;

  @ApiProperty({ description: 'What was answered; none where it was refused', type: ShownBody, required: false })
  readonly shown?: ShownBody;
}

export class AccessLogBody implements AccessPage {
  @ApiProperty({ description: 'A page of the log, oldest first', type: [AccessBody] })
  readonly entries!: readonly AccessBody[];

  @ApiProperty({ description: 'The `from` of the next page; null at the end', type: 'integer', nullable: true, example: 1_000 })
  readonly next!: number | null;
}
