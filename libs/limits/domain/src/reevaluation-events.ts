import type { AmountMinor, Instant } from '@limit-ledger/kernel';
import type { Imported } from './event-parts.js';
import type { MeasuredInput } from './placed-by.js';
import type { LineKind } from './words.js';

export const REEVALUATION_OUTCOMES = ['raised', 'announced', 'unchanged', 'not-applied'] as const;
export type ReevaluationOutcome = (typeof REEVALUATION_OUTCOMES)[number];

export interface LimitReevaluated extends Imported {
  readonly reevaluationId: string;
  readonly line: LineKind;
  readonly limit: AmountMinor;
  readonly policyVersion: string;
  readonly grounds: readonly MeasuredInput[];
  readonly outcome: ReevaluationOutcome;
  /** With the outcome `not-applied`: why. */
  readonly code?: string;
  readonly detail?: string;
}

export interface LoweringAnnounced extends Imported {
  readonly reevaluationId: string;
  readonly line: LineKind;
  readonly limit: AmountMinor;
  readonly lowersAt: Instant;
  readonly reasonCode: string;
  /** Internal. */
  readonly policyVersion: string;
}

export interface LoweringWithdrawn extends Imported {
  readonly reevaluationId: string;
  readonly line: LineKind;
  /** The later re-evaluation; absent where there was nothing left to lower. */
  readonly supersededBy?: string;
}
