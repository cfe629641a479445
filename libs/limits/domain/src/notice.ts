import type { Instant } from '@limit-ledger/kernel';
import type { PlacedBy } from './placed-by.js';
import type { RecordById } from './record-by-id.js';
import type { StepDone } from './step-done.js';
import type { LineKind } from './words.js';

/** A warning, or a suggestion, about a line. */
export interface Told {
  readonly line: LineKind;
  /** Such as `temporary-limit`; absent where the merchant is only warned. */
  readonly suggestion?: string;
  /** With `shorter-term`. */
  readonly termDaysAtMost?: number;
}

/** What a rule tells the merchant while its episode is open. */
export interface NoticeState {
  readonly placedBy: PlacedBy;
  readonly reasonCode: string;
  /** The event that told it first. */
  readonly revision: number;
  readonly effectiveTime: Instant;
  readonly told: readonly Told[];
  /** Present once a step was done. */
  readonly stepsDone?: readonly StepDone[];
}

/** The open notices, by `<rule>:<line>`: a rule has one open episode on a line, so there are no more than rules and lines. */
export type Notices = RecordById<NoticeState>;

/** `<rule>:<line>` of `<rule>:<line>:<episode>`. */
export const noticeKeyOf = (signalId: string): string => signalId.slice(0, signalId.lastIndexOf(':'));

/** What the signal told, while its episode is open. */
export function noticeOfSignal(notices: Notices, signalId: string): NoticeState | undefined {
  const notice = notices[noticeKeyOf(signalId)];
  return notice?.placedBy.signalId === signalId ? notice : undefined;
}
