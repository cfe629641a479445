import { ApiProperty } from '@nestjs/swagger';
import { RATINGS, type Rating } from '@limit-ledger/contracts';
import type { Instant } from '@limit-ledger/kernel';

const AT = { type: 'string', format: 'date-time', example: '2026-11-24T12:00:00.000Z' } as const;
const LINES = ['credit', 'transaction', 'withdrawal'] as const;
const amount = (description: string, example: number): PropertyDecorator =>
  ApiProperty({ description: `${description}. Minor units of the merchant's currency`, type: 'integer', example });

/** A line as risk knows it. */
export class RiskLineBody {
  @ApiProperty({ description: 'The line', enum: LINES, example: 'transaction' })
  readonly line!: (typeof LINES)[number];

  @amount('The standing amount', 10_000_000)
  readonly approved!: number;

  @amount('What it comes to', 7_000_000)
  readonly effective!: number;

  @amount('Held for orders not yet captured', 1_000_000)
  readonly reserved!: number;

  @amount('Captured and not yet given back', 4_000_000)
  readonly used!: number;

  @amount('What new orders can draw on', 2_000_000)
  readonly available!: number;
}

/** A step that the merchant can do for its limit to come back. */
export class RiskStepBody {
  @ApiProperty({ description: 'The step', example: 'rectification-plan' })
  readonly step!: string;

  @ApiProperty({ description: 'Whether it is done', example: false })
  readonly isDone!: boolean;

  @ApiProperty({ description: 'When it is due (UTC); absent without a deadline', required: false, ...AT })
  readonly dueAt?: Instant | undefined;
}

/** A rule that stands on a line of the merchant. */
export class RiskEpisodeBody {
  @ApiProperty({
    description: '`<rule>:<line>:<episode>`, also the id of the freeze or reduction that it led to',
    example: 'return-rate:transaction:1',
  })
  readonly signalId!: string;

  @ApiProperty({ description: 'The rule', example: 'return-rate' })
  readonly rule!: string;

  @ApiProperty({ description: 'The line, or all of them', enum: [...LINES, 'all'], example: 'transaction' })
  readonly line!: (typeof LINES)[number] | 'all';

  @ApiProperty({ description: 'The version that raised it, `<policy>@<version>`', example: 'default@1' })
  readonly policyVersion!: string;

  @ApiProperty({ description: 'The reason as merchants are told it', example: 'return-rate-high' })
  readonly reasonCode!: string;

  @ApiProperty({ description: 'Since when (UTC)', ...AT })
  readonly raisedAt!: Instant;

  @ApiProperty({
    description: 'What it asked limits for',
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    example: [{ kind: 'freeze', line: 'transaction', basisPoints: 5_000 }],
  })
  readonly consequences!: readonly object[];

  @ApiProperty({ description: 'What the merchant can do', type: [RiskStepBody] })
  readonly checklist!: readonly RiskStepBody[];

  @ApiProperty({ description: 'When it ends if nobody confirms its freeze (UTC)', required: false, ...AT })
  readonly unconfirmedEndsAt?: Instant | undefined;

  @ApiProperty({ description: 'When a reviewer at the latest decides on what is left (UTC)', required: false, ...AT })
  readonly decideBy?: Instant | undefined;
}

export class RiskBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({
    description: "Revision of the last event of the merchant's risk, from 0; -1 before the first",
    type: 'integer',
    example: 41,
  })
  readonly revision!: number;

  @ApiProperty({
    description: 'The latest day of which metrics are known, in Asia/Shanghai',
    required: false,
    type: 'string',
    format: 'date',
    example: '2026-11-23',
  })
  readonly latestDay?: string | undefined;

  @ApiProperty({ description: 'When the feed observed it (UTC)', required: false, ...AT })
  readonly observedAt?: Instant | undefined;

  @ApiProperty({ description: 'Whether the feed was late: then no automatic raise rests on it', example: false })
  readonly isStale!: boolean;

  @ApiProperty({ description: 'The credit rating, with the steps of rules', required: false, enum: RATINGS, example: 'B' })
  readonly rating?: Rating | undefined;

  @ApiProperty({ description: 'The credit rating as it was fed', required: false, enum: RATINGS, example: 'A' })
  readonly fedRating?: Rating | undefined;

  @ApiProperty({ description: 'Its lines as risk knows them', type: [RiskLineBody] })
  readonly lines!: readonly RiskLineBody[];

  @ApiProperty({ description: 'Rules that stand, and what ends them', type: [RiskEpisodeBody] })
  readonly episodes!: readonly RiskEpisodeBody[];

  @ApiProperty({
    description: 'Rules on lines, `<rule>:<line>`, that a person lifted: they are silent until their condition was once false',
    type: [String],
    example: ['daily-peak:transaction'],
  })
  readonly muted!: readonly string[];
}
