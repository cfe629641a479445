import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Json, JsonObject } from '@limit-ledger/kernel';
import { EventTraceBody } from './event-trace-body.js';
import { StandingBody } from './receipted-body.js';

const VALUE = {
  oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'boolean' }, { type: 'array', items: {} }, { type: 'object' }],
};

export class FieldChangeBody {
  @ApiProperty({ description: 'The member that is not the same', example: 'used' })
  readonly field!: string;

  @ApiProperty({ ...VALUE, description: 'Its value before; absent where there was none', required: false, example: 0 })
  readonly before?: Json;

  @ApiProperty({ ...VALUE, description: 'Its value after; absent where there is none', required: false, example: 4_500_000 })
  readonly after?: Json;
}

export class ItemChangeBody {
  @ApiProperty({ description: 'The line, freeze, reduction or increase', example: 'transaction' })
  readonly id!: string;

  @ApiProperty({ description: 'How it differs', enum: ['added', 'changed', 'removed'], example: 'changed' })
  readonly change!: 'added' | 'changed' | 'removed';

  @ApiProperty({ description: 'Of what was added: its place in the list after', type: 'integer', required: false, example: 0 })
  readonly at?: number;

  @ApiProperty({ description: 'Of what was changed: its members that differ', type: [FieldChangeBody], required: false })
  readonly fields?: readonly FieldChangeBody[];

  @ApiPropertyOptional({
    description: 'Of what was removed: all of it',
    type: 'object',
    additionalProperties: true,
    example: {},
  })
  readonly before?: JsonObject;

  @ApiPropertyOptional({ description: 'Of what was added: all of it', type: 'object', additionalProperties: true, example: {} })
  readonly after?: JsonObject;
}

export class ChangesBody {
  @ApiProperty({ description: 'Members of the answer itself, such as `termsRevision`', type: [FieldChangeBody] })
  readonly fields!: readonly FieldChangeBody[];

  @ApiProperty({ description: 'Lines that differ', type: [ItemChangeBody] })
  readonly lines!: readonly ItemChangeBody[];

  @ApiProperty({ description: 'Standing freezes that differ', type: [ItemChangeBody] })
  readonly freezes!: readonly ItemChangeBody[];

  @ApiProperty({ description: 'Standing reductions that differ', type: [ItemChangeBody] })
  readonly reductions!: readonly ItemChangeBody[];

  @ApiProperty({ description: 'Increases granted or in force that differ', type: [ItemChangeBody] })
  readonly increases!: readonly ItemChangeBody[];
}

/** What changed between two revisions. `revision` and `termsRevision` are those of the later answer asked for, `to`. */
export class LimitsDiffBody extends StandingBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'The revision that is compared from', type: 'integer', example: 12 })
  readonly from!: number;

  @ApiProperty({ description: 'The revision that is compared to', type: 'integer', example: 17 })
  readonly to!: number;

  @ApiProperty({
    description: 'What `limits?revision=<to>` answers otherwise than `limits?revision=<from>`',
    type: ChangesBody,
  })
  readonly changes!: ChangesBody;

  @ApiProperty({
    description: 'A page of the events between the two, oldest first, whichever revision is the earlier',
    type: [EventTraceBody],
  })
  readonly events!: readonly EventTraceBody[];

  @ApiProperty({
    description: 'The `eventsFrom` of the next page; null at the end',
    type: 'integer',
    nullable: true,
    example: 1_013,
  })
  readonly next!: number | null;
}
