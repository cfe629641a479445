import { ApiProperty } from '@nestjs/swagger';
import type { ParkedKey } from '@limit-ledger/message-bus';
import { toldError } from './told-error.js';

const STILL_PARKED: ParkedKeyBody = {
  key: 'zhang-shoes',
  topic: 'risk.merchant.events.v1',
  type: 'limit-ledger.risk.signal-raised.v1',
  eventId: '0192f0c1-7b1a-7c3e-8f00-2b6d3a1c9e55',
  since: '2026-11-24T12:00:00.000Z',
  attempts: 6,
  error: { name: 'TypeError', message: 'the rule … is not known' },
  waiting: 3,
};

export class ToldErrorBody {
  @ApiProperty({ description: 'The kind of error', example: 'TypeError' })
  readonly name!: string;

  @ApiProperty({
    description: 'What it says, without what it quotes; the whole of it is in the log',
    example: 'the rule … is not known',
  })
  readonly message!: string;
}

export class ParkedKeyBody {
  @ApiProperty({ description: 'Whose messages wait: a merchant, of policies the policy', example: 'zhang-shoes' })
  readonly key!: string;

  @ApiProperty({ description: 'The topic of the message that could not be handled', example: 'risk.merchant.events.v1' })
  readonly topic!: string;

  @ApiProperty({
    description: 'Its type; null where it names none',
    type: String,
    nullable: true,
    example: 'limit-ledger.risk.signal-raised.v1',
  })
  readonly type!: string | null;

  @ApiProperty({
    description: 'Its id, by which it is found in the log; null where it has none',
    type: String,
    nullable: true,
    example: '0192f0c1-7b1a-7c3e-8f00-2b6d3a1c9e55',
  })
  readonly eventId!: string | null;

  @ApiProperty({ description: 'Since when the key is parked (UTC)', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly since!: string;

  @ApiProperty({
    description: 'How often the message was given; 0 when it came to its turn only by a redrive',
    type: 'integer',
    example: 5,
  })
  readonly attempts!: number;

  @ApiProperty({ description: 'What the last attempt of the key failed with', type: ToldErrorBody })
  readonly error!: ToldErrorBody;

  @ApiProperty({ description: 'How many messages of the key wait, the one that failed included', type: 'integer', example: 3 })
  readonly waiting!: number;
}

export class ParkedGroupBody {
  @ApiProperty({ description: 'Who follows, and whom', example: 'limits.risk' })
  readonly group!: string;

  @ApiProperty({ description: 'Messages that it was not given yet, counted to 10,000', type: 'integer', example: 0 })
  readonly lag!: number;

  @ApiProperty({ description: 'How many keys are parked', type: 'integer', example: 1 })
  readonly parkedCount!: number;

  @ApiProperty({ description: 'Those of them that were parked first, at most 1,000', type: [ParkedKeyBody] })
  readonly parked!: readonly ParkedKeyBody[];
}

export class ParkedBody {
  @ApiProperty({ description: 'Every group that has ever followed a topic, by name', type: [ParkedGroupBody] })
  readonly groups!: readonly ParkedGroupBody[];
}

export class RedrivenBody {
  @ApiProperty({ description: 'The group', example: 'limits.risk' })
  readonly group!: string;

  @ApiProperty({ description: 'The key', example: 'zhang-shoes' })
  readonly key!: string;

  @ApiProperty({
    description: 'How many messages were given again and handled, in their order; at most 10,000 at a time',
    type: 'integer',
    example: 3,
  })
  readonly redriven!: number;

  @ApiProperty({
    description: 'What of the key is parked still; null when nothing is',
    type: ParkedKeyBody,
    nullable: true,
    example: STILL_PARKED,
  })
  readonly parked!: ParkedKeyBody | null;
}

export function parkedKeyBody({ key, first, since, error, waiting }: ParkedKey): ParkedKeyBody {
  const { topic, headers, attempt } = first;
  const { ce_type: type = null, ce_id: eventId = null } = headers;
  return { key, topic, type, eventId, since, attempts: attempt, error: toldError(error), waiting };
}
