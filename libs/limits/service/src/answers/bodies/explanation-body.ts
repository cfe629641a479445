import { ApiProperty } from '@nestjs/swagger';
import {
  CAPS,
  EXPLAINED_FIELDS,
  LINE_KINDS,
  LINE_SUMS,
  type Cap,
  type ExplainedField,
  type LineKind,
  type LineSum,
} from '@limit-ledger/limits-domain';
import { EventTraceBody } from './event-trace-body.js';
import { StandingBody } from './receipted-body.js';

export class EntryPartBody {
  @ApiProperty({ description: 'The sum of the line that was moved', enum: LINE_SUMS, example: 'reserved' })
  readonly sum!: LineSum;

  @ApiProperty({
    description: 'With the sign with which it goes into the number, in minor units',
    type: 'integer',
    example: -4_500_000,
  })
  readonly amount!: number;
}

export class ExplanationEntryBody {
  @ApiProperty({
    description: "One event, all of an order's, or a cap of the number",
    enum: ['event', 'order', 'cap'],
    example: 'order',
  })
  readonly kind!: 'event' | 'order' | 'cap';

  @ApiProperty({ description: 'Its part of the number, signed, in minor units', type: 'integer', example: -4_500_000 })
  readonly amount!: number;

  @ApiProperty({ description: 'What it moved; adds up to its amount. Not of a cap', type: [EntryPartBody], required: false })
  readonly parts?: readonly EntryPartBody[];

  @ApiProperty({ description: 'The event, of an order its first. Not of a cap', type: EventTraceBody, required: false })
  readonly event?: EventTraceBody;

  @ApiProperty({ description: 'Of an order: which', required: false, example: 'order-1' })
  readonly orderId?: string;

  @ApiProperty({ description: 'Of an order: how many events moved the number', type: 'integer', required: false, example: 2 })
  readonly events?: number;

  @ApiProperty({
    description: 'Of an order: the revisions of the first 100 of them',
    type: [Number],
    required: false,
    example: [17, 19],
  })
  readonly revisions?: readonly number[];

  @ApiProperty({ description: 'Of a cap: which', enum: CAPS, required: false, example: 'frozen-at-most-effective' })
  readonly cap?: Cap;
}

/** A page of the entries that add up to a number. `revision` is the one as of which it is explained. */
export class ExplanationBody extends StandingBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'The number of the line', enum: EXPLAINED_FIELDS, example: 'available' })
  readonly field!: ExplainedField;

  @ApiProperty({ description: 'What is explained, as `limits` shows it, in minor units', type: 'integer', example: 5_500_000 })
  readonly number!: number;

  @ApiProperty({ description: 'What the entries of the pages before add up to, in minor units', type: 'integer', example: 0 })
  readonly carried!: number;

  @ApiProperty({ description: 'By the revision of their first event, caps last', type: [ExplanationEntryBody] })
  readonly entries!: readonly ExplanationEntryBody[];

  @ApiProperty({ description: 'Carried and the entries; on the last page the number', type: 'integer', example: 5_500_000 })
  readonly total!: number;

  @ApiProperty({ description: 'Orders on the pages so far that net to zero: counted, not listed', type: 'integer', example: 3 })
  readonly ordersAtZero!: number;

  @ApiProperty({
    description: 'The `cursor` of the next page; null on the last',
    nullable: true,
    type: String,
    example: '1203.4500000.17',
  })
  readonly next!: string | null;
}
