import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';
import { FreezeBody } from './freeze-body.js';
import { IncreaseBody } from './increase-body.js';
import { PartyBody } from './party-body.js';
import { PlacedByBody } from './placed-by-body.js';
import { PublicReasonBody } from './public-reason-body.js';
import { StandingBody } from './receipted-body.js';
import { ReductionBody } from './reduction-body.js';

const amount = (description: string, example: number) =>
  ApiProperty({
    description: `${description}, in minor units`,
    type: 'integer',
    example,
  });

export class LineBody {
  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @amount('Standing amount', 10_000_000)
  readonly approved!: number;

  @amount('Temporary increases in force', 0)
  readonly temporary!: number;

  @amount('Reductions', 0)
  readonly reduced!: number;

  @amount('Approved + temporary − reduced, not below 0', 10_000_000)
  readonly effective!: number;

  @amount('What freezes hold back of effective', 0)
  readonly frozen!: number;

  @amount('Held for orders placed and not yet captured', 4_500_000)
  readonly reserved!: number;

  @amount('Captured and not yet given back', 0)
  readonly used!: number;

  @amount('Effective − frozen − reserved − used; may be negative', 5_500_000)
  readonly available!: number;

  @ApiProperty({
    type: 'string',
    description: 'Last business date on which it can be drawn on',
    format: 'date',
    required: false,
    example: '2027-06-30',
  })
  readonly validUntil?: string | undefined;

  @ApiProperty({ description: 'Whether its validity has ended: numbers stay, nothing new fits', example: false })
  readonly lapsed!: boolean;
}

/** What reviewers, operators and auditors see beside what is public. */
class GroundsBody {
  @ApiProperty({
    type: 'boolean',
    description: 'While it stands no increase takes effect; not shown to merchants',
    required: false,
    example: true,
  })
  readonly risk?: boolean | undefined;

  @ApiProperty({
    type: 'string',
    description: 'Reference of the note in the subject store; not shown to merchants',
    required: false,
    example: 'text-1',
  })
  readonly noteRef?: string | undefined;

  @ApiProperty({ description: 'References of evidence; not shown to merchants', type: [String], required: false })
  readonly evidence?: readonly string[] | undefined;
}

class BarringBody {
  @ApiProperty({ description: 'Whose new orders it refuses; not shown to merchants', type: [PartyBody], required: false })
  readonly parties?: readonly PartyBody[] | undefined;
}

class ReasonedBody {
  @ApiProperty({ description: 'What merchants are told, in both languages', type: PublicReasonBody })
  readonly reason!: PublicReasonBody;

  @ApiProperty({ description: 'Of what a rule placed: how it comes back', type: PlacedByBody, required: false })
  readonly placedBy?: PlacedByBody | undefined;
}

export class StandingFreezeBody extends IntersectionType(FreezeBody, ReasonedBody, GroundsBody, BarringBody) {}
export class StandingReductionBody extends IntersectionType(ReductionBody, ReasonedBody, GroundsBody) {}

/** A merchant's lines and what stands on them. */
export class LimitsBody extends StandingBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'ISO 4217 code of all amounts', example: 'CNY' })
  readonly currency!: string;

  @ApiProperty({ description: 'Whether no later event can change this answer', example: false })
  readonly final!: boolean;

  @ApiProperty({ description: 'In the order credit, transaction, withdrawal', type: [LineBody] })
  readonly lines!: readonly LineBody[];

  @ApiProperty({ description: 'Freezes of which something remains', type: [StandingFreezeBody] })
  readonly freezes!: readonly StandingFreezeBody[];

  @ApiProperty({ description: 'Reductions not restored', type: [StandingReductionBody] })
  readonly reductions!: readonly StandingReductionBody[];

  @ApiProperty({ description: 'Temporary increases granted or in force', type: [IncreaseBody] })
  readonly increases!: readonly IncreaseBody[];
}
