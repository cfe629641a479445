import { Query } from '@nestjs/cqrs';
import type { ExplainedNumber } from '@limit-ledger/limits-domain';
import type { ExplanationBody } from '../answers/bodies/explanation-body.js';

/** Where a page begins, as the page before said, and how many entries it has at most (1 to 1,000). */
export interface EntriesWanted {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** What a number of a line is made of, as of a revision (default: the last). */
export class ExplanationQuery extends Query<ExplanationBody> {
  constructor(
    readonly merchantId: string,
    readonly number: ExplainedNumber,
    readonly revision?: number,
    readonly wanted: EntriesWanted = {},
  ) {
    super();
  }
}
