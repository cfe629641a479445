import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ProblemSchema, type ProblemDocument } from '@limit-ledger/platform';
import { ReceiptedBody } from './receipted-body.js';

const RESULTS = ['first', 'corrected', 'late', 'superseded', 'already'] as const;

/** What an item was to what is known of its merchant. */
export class TakenBody extends ReceiptedBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({
    description:
      'The first of its day or id; a correction of what was observed earlier; of a day before the latest; older than what is ' +
      'known of it (kept, and evaluated by nothing); or known already, and nothing was written',
    enum: RESULTS,
    example: 'first',
  })
  readonly result!: (typeof RESULTS)[number];

  @ApiProperty({
    description: 'The signals that it raised, `<rule>:<line>:<episode>`; absent where it raised none',
    type: [String],
    required: false,
    example: ['return-rate:transaction:1'],
  })
  readonly signals?: readonly string[];
}

export type MetricResultBody = TakenBody | ProblemDocument;

@ApiExtraModels(TakenBody, ProblemSchema)
export class MetricResultsBody {
  @ApiProperty({
    description: 'What became of each item, or a problem document, in order',
    type: 'array',
    items: { anyOf: [{ $ref: getSchemaPath(TakenBody) }, { $ref: getSchemaPath(ProblemSchema) }] },
  })
  readonly items!: readonly MetricResultBody[];
}
