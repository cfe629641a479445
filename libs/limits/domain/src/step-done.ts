import type { BasisPoints, Instant } from '@limit-ledger/kernel';

/** A step of a rule's way back that was done, and when. */
export interface StepDone {
  readonly step: string;
  readonly doneAt: Instant;
  /** The part of what was frozen at first that it released; 0 where it releases nothing by itself. */
  readonly releasesBasisPoints: BasisPoints;
}
