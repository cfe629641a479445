import type { AmountMinor, Instant } from '@limit-ledger/kernel';
import type { CapAmount, ExplainedField, LineSum } from './explained-field.js';
import type { LineKind } from '../words.js';

/** Where an event comes from: who, by which command, under which policy version, and when. */
export interface EventTrace {
  readonly revision: number;
  readonly eventId: string;
  readonly type: string;
  readonly commandId: string;
  readonly causationId?: string | undefined;
  /** `subject` is a pseudonym. */
  readonly actor: { readonly role: string; readonly subject: string };
  /** Absent where no value of a policy had a part. */
  readonly policyVersion?: string | undefined;
  readonly recordedTime: Instant;
  readonly effectiveTime: Instant;
}

/** The number that is asked for. */
export interface ExplainedNumber {
  readonly line: LineKind;
  readonly field: ExplainedField;
}

/** What moved one of the sums, with the sign with which it goes into the number. */
export interface EntryPart {
  readonly sum: LineSum;
  readonly amount: AmountMinor;
}

/** A part of a number, signed: `amount` is the sum of its parts. */
export type ExplanationEntry =
  /** One event. */
  | { readonly kind: 'event'; readonly amount: AmountMinor; readonly parts: readonly EntryPart[]; readonly event: EventTrace }
  /** All of an order's events that moved the number: `event` is the order's first. */
  | {
      readonly kind: 'order';
      readonly amount: AmountMinor;
      readonly parts: readonly EntryPart[];
      readonly event: EventTrace;
      readonly orderId: string;
      readonly events: number;
      /** Of those events, the first hundred. */
      readonly revisions: readonly number[];
    }
  /** What a limit of the number itself adds or takes off. */
  | ({ readonly kind: 'cap' } & CapAmount);

/** Where a page begins: what came before it is carried. */
export interface ExplanationCursor {
  /** The first revision at which an entry of the page may begin. */
  readonly from: number;
  readonly carried: AmountMinor;
  /** Orders before the page that net to nothing. */
  readonly ordersAtZero: number;
}

/** A page of the entries, by the revision of their first event, caps last. */
export interface Explanation {
  /** What all pages before add up to. */
  readonly carried: AmountMinor;
  readonly entries: readonly ExplanationEntry[];
  /** What all pages so far add up to: the number itself on the last one. */
  readonly total: AmountMinor;
  /** Orders so far that moved the number and net to nothing: counted, not listed. */
  readonly ordersAtZero: number;
  /** Absent on the last page. */
  readonly next?: ExplanationCursor;
}
