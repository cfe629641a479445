import type { AmountMinor, Instant } from '@limit-ledger/kernel';
import type { MeasuredInput } from './placed-by.js';
import type { LineKind } from './words.js';

const PROGRAMME_PREFIX = 'programme:';

/** What a line should be by the merchant's trade, or by a programme whose tasks are done. */
export interface ApplyReevaluation {
  readonly type: 'apply-reevaluation';
  /** Line and month of it, or `programme:<programme>`; recognised for ever. */
  readonly reevaluationId: string;
  readonly line: LineKind;
  readonly limit: AmountMinor;
  /** When a lowering takes effect. */
  readonly lowersAt: Instant;
  /** `<policy id>@<version>`: the version that decided. */
  readonly policyVersion: string;
  /** Internal. */
  readonly grounds: readonly MeasuredInput[];
}

/** A programme raises once; it lowers nothing, and says nothing about what the trade is worth. */
export const isOfProgramme = ({ reevaluationId }: Pick<ApplyReevaluation, 'reevaluationId'>): boolean =>
  reevaluationId.startsWith(PROGRAMME_PREFIX);
