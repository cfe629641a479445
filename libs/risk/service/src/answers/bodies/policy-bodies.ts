import { ApiProperty } from '@nestjs/swagger';
import type { Instant, Json } from '@limit-ledger/kernel';
import { VERSION_STATUSES, type PolicyChange, type VersionStatus } from '@limit-ledger/risk-domain';
import { CeilingBody } from './ceiling-body.js';
import { ReceiptedBody } from './receipted-body.js';

const AT = { type: 'string', format: 'date-time', example: '2026-11-24T12:00:00.000Z' } as const;
const BY = 'pseudonymous subject';
const STATUS = 'How far it has come: `scheduled` waits for its moment, `paused` opens nothing until a person resumes it';

/** What was done with a version, and by whom. */
export class DoneBody {
  @ApiProperty({ description: `Who did it (${BY})`, example: 'analyst-2' })
  readonly by!: string;

  @ApiProperty({ description: 'When it was recorded (UTC)', ...AT })
  readonly at!: Instant;
}

/** The last time that somebody asked what the version would have done. */
export class BacktestDoneBody extends DoneBody {
  @ApiProperty({ description: 'Episodes from then on counted (UTC); absent: from the beginning', required: false, ...AT })
  readonly from?: Instant;

  @ApiProperty({ description: 'What was recorded until then was taken in (UTC)', ...AT })
  readonly to!: Instant;

  @ApiProperty({ description: 'Merchants with a history', type: 'integer', example: 1_200 })
  readonly merchants!: number;

  @ApiProperty({ description: 'Episodes that it would have opened', type: 'integer', example: 31 })
  readonly episodes!: number;
}

export class ActivationBody extends DoneBody {
  @ApiProperty({ description: 'From when it decides (UTC)', ...AT })
  readonly activeFrom!: Instant;

  @ApiProperty({ description: 'Beyond what it pauses and asks', type: CeilingBody })
  readonly ceiling!: CeilingBody;
}

export class PauseBody {
  @ApiProperty({ description: 'Since when (UTC)', ...AT })
  readonly at!: Instant;

  @ApiProperty({ description: 'How many episodes it had opened in one window', type: 'integer', example: 50 })
  readonly raised!: number;

  @ApiProperty({ description: 'How many it may', type: 'integer', example: 50 })
  readonly allowed!: number;
}

const ANY_JSON = [
  { type: 'object', additionalProperties: true },
  { type: 'array', items: {} },
  { type: 'string' },
  { type: 'number' },
  { type: 'boolean' },
];

export class PolicyChangeBody implements PolicyChange {
  @ApiProperty({
    description: 'The place in the document; rules by their id',
    example: 'rules[return-rate].condition.threshold',
  })
  readonly path!: string;

  @ApiProperty({
    description: 'In the version in force; absent where nothing stood there',
    required: false,
    oneOf: ANY_JSON,
    example: 800,
  })
  readonly before?: Json;

  @ApiProperty({
    description: 'In this version; absent where nothing is left',
    required: false,
    oneOf: ANY_JSON,
    example: 700,
  })
  readonly after?: Json;
}

export class PolicyVersionBody {
  @ApiProperty({ description: 'The version, from 1', type: 'integer', example: 2 })
  readonly version!: number;

  @ApiProperty({ description: STATUS, enum: VERSION_STATUSES, example: 'active' })
  readonly status!: VersionStatus;

  @ApiProperty({ description: 'Who drafted it, and when', type: DoneBody })
  readonly drafted!: DoneBody;

  @ApiProperty({ description: 'What it would have done, the last time that was asked', type: BacktestDoneBody, required: false })
  readonly backtested?: BacktestDoneBody | undefined;

  @ApiProperty({ description: 'Who put it in shadow, and when', type: DoneBody, required: false })
  readonly shadowed?: DoneBody | undefined;

  @ApiProperty({ description: 'Who approved it, and when', type: DoneBody, required: false })
  readonly approved?: DoneBody | undefined;

  @ApiProperty({ description: 'Who activated it, and from when', type: ActivationBody, required: false })
  readonly activated?: ActivationBody | undefined;

  @ApiProperty({ description: 'Why it waits for a person', type: PauseBody, required: false })
  readonly paused?: PauseBody | undefined;

  @ApiProperty({ description: 'Who let it go on the last time, and when', type: DoneBody, required: false })
  readonly resumed?: DoneBody | undefined;

  @ApiProperty({ description: 'Who stopped it, and when', type: DoneBody, required: false })
  readonly stopped?: DoneBody | undefined;

  @ApiProperty({ description: 'Who undid it, and when', type: DoneBody, required: false })
  readonly undone?: DoneBody | undefined;

  @ApiProperty({
    description: 'The rules and values as they were drafted',
    type: 'object',
    additionalProperties: true,
    example: { schemaVersion: 1, titles: { en: 'Autumn rules', zh: '秋季规则' }, rules: [] },
  })
  readonly document!: object;

  @ApiProperty({
    description:
      'What it changes against the version in force; the first 500 places. Absent of that version, and where none is',
    required: false,
    type: [PolicyChangeBody],
  })
  readonly difference?: readonly PolicyChangeBody[] | undefined;
}

export class PolicyBody extends ReceiptedBody {
  @ApiProperty({ description: 'The policy', example: 'autumn-rules' })
  readonly policyId!: string;

  @ApiProperty({
    description: 'The version that decides now; absent where none does',
    required: false,
    type: 'integer',
    example: 1,
  })
  readonly inForce?: number | undefined;

  @ApiProperty({ description: 'A page of its versions, the newest first', type: [PolicyVersionBody] })
  readonly versions!: readonly PolicyVersionBody[];

  @ApiProperty({ description: 'The `before` of the next page; null at the end', type: 'integer', nullable: true, example: 3 })
  readonly next!: number | null;
}

/** A policy in a list of them. */
export class PolicySummaryBody {
  @ApiProperty({ description: 'The policy', example: 'autumn-rules' })
  readonly policyId!: string;

  @ApiProperty({
    description: 'The version that decides now; absent where none does',
    required: false,
    type: 'integer',
    example: 1,
  })
  readonly inForce?: number | undefined;

  @ApiProperty({ description: 'The newest version', type: 'integer', example: 2 })
  readonly newest!: number;

  @ApiProperty({ description: `Of the newest version. ${STATUS}`, enum: VERSION_STATUSES, example: 'shadow' })
  readonly status!: VersionStatus;

  @ApiProperty({ description: 'How many versions there are', type: 'integer', example: 2 })
  readonly versions!: number;

  @ApiProperty({ description: "Revision of the policy's last event, from 0", type: 'integer', example: 5 })
  readonly revision!: number;
}

export class PoliciesBody {
  @ApiProperty({ description: 'A page of all policies, by id', type: [PolicySummaryBody] })
  readonly policies!: readonly PolicySummaryBody[];

  @ApiProperty({
    description: 'The `after` of the next page; null at the end',
    nullable: true,
    type: 'string',
    example: 'autumn-rules',
  })
  readonly next!: string | null;
}
