import type { Instant } from '@limit-ledger/kernel';
import type { LimitEventType, LineAmount, LineKind } from '@limit-ledger/limits-domain';

/** One event in the life of a freeze, a reduction or an increase, or a decision about a line: who, when, why, how much. */
export interface CourseStep {
  readonly type: LimitEventType;
  readonly revision: number;
  readonly effectiveTime: Instant;
  readonly recordedTime: Instant;
  readonly actorSubject: string;
  readonly actorRole: string;
  readonly policyVersion: string;
  readonly line?: LineKind | 'all';
  /** Signed changes, by line. */
  readonly amounts: readonly LineAmount[];
  readonly reasonCode?: string;
  readonly noteRef?: string;
  /** Of the reviewed case behind it. */
  readonly caseId?: string;
  /** It came about by its date, not by a request. */
  readonly isByDate: boolean;
  readonly isImported: boolean;
}

export interface Course {
  readonly id: string;
  /** In their order; of many, the first and the last. */
  readonly steps: readonly CourseStep[];
  readonly stepsLeftOut: number;
}

/** What is shown of something that may have more. */
export interface Shown<Entry> {
  readonly entries: readonly Entry[];
  readonly leftOut: number;
}
