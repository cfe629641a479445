import { ApiProperty } from '@nestjs/swagger';
import type { Instant } from '@limit-ledger/kernel';
import type { BacktestEpisode, RuleBacktest } from '@limit-ledger/risk-domain';
import { VersionBody } from './version-write-bodies.js';

const AT = { type: 'string', format: 'date-time', example: '2026-10-08T16:05:00.000Z' } as const;
const count = (description: string, example: number): PropertyDecorator =>
  ApiProperty({ description, type: 'integer', example });

export class RuleBacktestBody implements RuleBacktest {
  @ApiProperty({ description: 'The rule', example: 'return-rate' })
  readonly rule!: string;

  @ApiProperty({ description: 'The line, or `all`', example: 'transaction' })
  readonly line!: string;

  @count('How often it was evaluated, ways back among them', 3_650)
  readonly evaluations!: number;

  @count('How often it could not tell: too small a sample, or nothing known', 120)
  readonly silent!: number;

  @count('Episodes that it would have opened', 14)
  readonly episodes!: number;

  @count('Of those, the ones whose way back was met by the end', 9)
  readonly ended!: number;

  @count('Merchants on which it would have opened one at least', 11)
  readonly merchants!: number;

  @count('Episodes that a rule of this name truly opened on that line in the same time, whatever its version', 6)
  readonly recorded!: number;
}

export class BacktestEpisodeBody implements BacktestEpisode {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: '`<rule>:<line>:<episode>`, counted within the backtest', example: 'return-rate:transaction:1' })
  readonly signalId!: string;

  @ApiProperty({ description: 'When it would have been opened (UTC)', ...AT })
  readonly openedAt!: Instant;

  @ApiProperty({ description: "What was measured, in the unit of the rule's threshold", type: 'integer', example: 900 })
  readonly value!: number;

  @ApiProperty({ description: 'When its way back would have been met (UTC); absent while it is not', required: false, ...AT })
  readonly endedAt?: Instant;
}

export class BusiestHourBody {
  @ApiProperty({ description: 'When it began (UTC)', type: 'string', format: 'date-time', example: '2026-10-08T16:00:00.000Z' })
  readonly from!: Instant;

  @count('Episodes that would have been opened in it', 4)
  readonly episodes!: number;
}

/** What a version would have done to the histories that it was shown. */
export class BacktestedBody extends VersionBody {
  @ApiProperty({ description: 'Who asked (pseudonymous subject)', example: 'analyst-1' })
  readonly backtestedBy!: string;

  @ApiProperty({ description: 'Episodes from then on count (UTC); absent: from the beginning', required: false, ...AT })
  readonly from?: Instant;

  @ApiProperty({ description: 'What was recorded until then was taken in (UTC)', ...AT })
  readonly to!: Instant;

  @count('Merchants with a history', 1_200)
  readonly merchants!: number;

  @count('Observations taken in, those before `from` among them', 438_000)
  readonly observations!: number;

  @count('Episodes that all its rules would have opened', 31)
  readonly episodes!: number;

  @ApiProperty({
    description: 'The hour with most of them: what a ceiling would have had to allow; absent without any',
    required: false,
    type: BusiestHourBody,
  })
  readonly busiestHour?: BusiestHourBody;

  @ApiProperty({ description: 'Each rule on each of its lines, in the order of the document', type: [RuleBacktestBody] })
  readonly rules!: readonly RuleBacktestBody[];

  @ApiProperty({ description: 'The first 100 episodes, by merchant', type: [BacktestEpisodeBody] })
  readonly firstEpisodes!: readonly BacktestEpisodeBody[];
}
