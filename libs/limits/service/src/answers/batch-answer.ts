import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { ProblemSchema, type ProblemDocument } from '@limit-ledger/platform';
import { ReservationBody } from './bodies/reservation-body.js';

/** How one item of a batch ended. */
export interface BatchItem {
  readonly body: ReservationBody | ProblemDocument;
  /** Why there is a problem instead of a reservation, as it was thrown. */
  readonly refused?: { readonly status: number; readonly code: string; readonly cause: unknown };
}

@ApiExtraModels(ReservationBody, ProblemSchema)
export class ReservationBatchBody {
  @ApiProperty({
    description: 'A reservation or a problem document for each item, in order',
    type: 'array',
    items: { anyOf: [{ $ref: getSchemaPath(ReservationBody) }, { $ref: getSchemaPath(ProblemSchema) }] },
  })
  readonly items!: readonly (ReservationBody | ProblemDocument)[];

  @ApiProperty({ description: 'The latest revision that an item rests on', type: 'integer', required: false, example: 17 })
  readonly revision?: number;

  @ApiProperty({
    description: 'The last event that is not order traffic, as of that revision',
    type: 'integer',
    required: false,
    example: 12,
  })
  readonly termsRevision?: number;
}

/** All items in order. Throws when the ledger could take none of them: then the whole may be sent again. */
export function batchBody(items: readonly BatchItem[]): ReservationBatchBody {
  const [first] = items;
  if (first?.refused !== undefined && items.every(({ refused }) => refused?.code === 'overloaded')) throw first.refused.cause;
  const standings = items.flatMap(({ body: { revision, termsRevision } }) =>
    typeof revision === 'number' && typeof termsRevision === 'number' ? [{ revision, termsRevision }] : [],
  );
  const latest = standings.reduce((found, each) => (each.revision > found.revision ? each : found), standings[0] ?? NONE);
  return { items: items.map(({ body }) => body), ...(latest === NONE ? {} : latest) };
}

const NONE = { revision: -1, termsRevision: -1 };
