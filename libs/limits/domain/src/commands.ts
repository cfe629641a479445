import type { AmountMinor, BasisPoints, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { Party } from './party.js';
import type { PlacedBy } from './placed-by.js';
import type { LimitsPolicy } from './policy.js';
import type { ApplyReevaluation } from './reevaluation-command.js';
import type { SignalCommand } from './signal-commands.js';
import type { Cause, IncreaseKind, LineKind } from './words.js';

/** What every command carries beside its own content. */
export interface CommandContext {
  /** The one in force when it is recorded: the decider puts it there. */
  readonly policy: LimitsPolicy;
  /** When it became true, if not now; operators and imports only (checked at the edge). */
  readonly effectiveAt?: Instant;
  /** Brought in from elsewhere: its events say so and raise no warnings. */
  readonly imported?: true;
  /**
   * For a back-dated reservation only: order traffic effective after `effectiveAt`, as one entry an event,
   * read by the caller; the reservation must fit the lowest available from then to now.
   */
  readonly trafficSince?: readonly TrafficEntry[];
}

/** What one event of order traffic did to the available of a line. */
export interface TrafficEntry {
  readonly effectiveTime: Instant;
  readonly line: LineKind;
  /** `−(reserved + used)` of the event's deltas. */
  readonly available: AmountMinor;
}

interface Register {
  readonly type: 'register-merchant';
  readonly merchantId: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly industry: string;
  readonly onboardedOn: BusinessDate;
}
interface RecordIdentityCheck {
  readonly type: 'record-identity-check';
  readonly checkId: string;
  readonly kind: string;
}
interface OpenLine {
  readonly type: 'open-line';
  readonly line: LineKind;
  readonly approved: AmountMinor;
  readonly validUntil?: BusinessDate;
  readonly purposeRef?: string;
}
export interface Reserve {
  readonly type: 'reserve-limit';
  readonly orderId: string;
  readonly amount: AmountMinor;
  readonly lines?: readonly LineKind[];
  readonly ttlSeconds?: number;
  readonly merchantOrderId?: string;
  readonly storeId?: string;
  readonly buyerRef?: string;
  readonly deviceRef?: string;
  readonly accountRef?: string;
}
interface Capture {
  readonly type: 'capture-limit';
  readonly orderId: string;
  readonly captureId: string;
  readonly amount: AmountMinor;
}
interface Void {
  readonly type: 'void-limit';
  readonly orderId: string;
}
interface Replenish {
  readonly type: 'replenish-limit';
  readonly orderId: string;
  readonly replenishmentId: string;
  readonly amount: AmountMinor;
  readonly cause: Cause;
}
interface Reverse {
  readonly type: 'reverse-replenishment';
  readonly orderId: string;
  readonly reversalId: string;
  readonly replenishmentId: string;
  readonly reasonCode: string;
}
interface Book {
  readonly type: 'book-limit';
  readonly orderId: string;
  readonly amount: AmountMinor;
  readonly lines?: readonly LineKind[];
}
interface Freeze {
  readonly type: 'freeze-limit';
  readonly freezeId: string;
  readonly line: LineKind | 'all';
  /** Exactly one of `amount` and `basisPoints`. */
  readonly amount?: AmountMinor;
  readonly basisPoints?: BasisPoints;
  /** With `basisPoints` only: resolves again when effective changes. */
  readonly floating?: boolean;
  readonly blocks?: readonly 'capture'[];
  readonly reasonCode: string;
  readonly noteRef?: string;
  readonly evidence?: readonly string[];
  readonly releaseOn?: BusinessDate;
  /** Looked up from the reason code: while it stands no increase takes effect on its lines. */
  readonly risk?: boolean;
  /** Of a rule; never asked for by anybody. */
  readonly placedBy?: PlacedBy;
  readonly parties?: readonly Party[] | undefined;
}
interface ConfirmFreeze {
  readonly type: 'confirm-freeze';
  readonly freezeId: string;
  readonly confirmId: string;
  readonly noteRef?: string;
}
interface ReleaseFreeze {
  readonly type: 'release-freeze';
  readonly freezeId: string;
  readonly releaseId: string;
  readonly line?: LineKind;
  readonly amount?: AmountMinor;
  readonly reasonCode: string;
  readonly noteRef?: string;
}
interface Reduce {
  readonly type: 'reduce-line';
  readonly reductionId: string;
  readonly line: LineKind;
  readonly basisPoints?: BasisPoints;
  readonly amount?: AmountMinor;
  readonly reasonCode: string;
  readonly noteRef?: string;
  readonly risk?: boolean;
  /** Of a rule, which may find nothing left to take off: then `amount` may be 0. */
  readonly placedBy?: PlacedBy;
  /** The limit that the line is to come down to, of what is reduced to a limit. */
  readonly downTo?: AmountMinor;
}
interface Restore {
  readonly type: 'restore-reduction';
  readonly reductionId: string;
  readonly restoreId: string;
  readonly reasonCode: string;
  readonly noteRef?: string;
}
interface Adjust {
  readonly type: 'adjust-line';
  readonly adjustmentId: string;
  readonly line: LineKind;
  readonly approved: AmountMinor;
  readonly reasonCode: string;
  readonly noteRef?: string;
  readonly caseId?: string;
}
interface GrantIncrease {
  readonly type: 'grant-temporary-increase';
  readonly increaseId: string;
  readonly line: LineKind;
  readonly amount: AmountMinor;
  readonly from: Instant;
  readonly until: Instant;
  readonly kind: IncreaseKind;
  readonly declaredDailySales?: AmountMinor;
}

/** A month of the merchant's trade, as risk reported it. */
interface NoteTurnover {
  readonly type: 'note-turnover';
  /** `YYYY-MM`. */
  readonly month: string;
  readonly sales: AmountMinor;
  readonly nothingOverdue: boolean;
  /** Where the report stands in the merchant's stream of risk: what is not later than the last one noted is known. */
  readonly riskRevision: number;
}

/** What a moment that has come asks for; the clock is the actor, the moment the effective time. */
export type DueCommand =
  | { readonly type: 'expire-reservation'; readonly orderId: string; readonly dueAt: Instant }
  | { readonly type: 'start-increase'; readonly increaseId: string; readonly dueAt: Instant }
  | { readonly type: 'end-increase'; readonly increaseId: string; readonly dueAt: Instant }
  | { readonly type: 'release-dated-freeze'; readonly freezeId: string; readonly dueAt: Instant }
  | {
      readonly type: 'release-unconfirmed-freeze';
      readonly freezeId: string;
      /** Of the rule that placed it. */
      readonly policyVersion: string;
      readonly dueAt: Instant;
    }
  /** An announced lowering; `policyVersion` is that of the re-evaluation. */
  | { readonly type: 'lower-line'; readonly line: LineKind; readonly policyVersion: string; readonly dueAt: Instant }
  /** A programme's raise that waited behind a risk; `policyVersion` is that of the programme. */
  | {
      readonly type: 'raise-held-line';
      readonly reevaluationId: string;
      readonly policyVersion: string;
      readonly dueAt: Instant;
    }
  | { readonly type: 'remind-of-validity'; readonly line: LineKind; readonly daysBefore: number; readonly dueAt: Instant }
  | { readonly type: 'lapse-line'; readonly line: LineKind; readonly dueAt: Instant };

export type OrderCommand = Reserve | Capture | Void | Replenish | Reverse | Book;
export type TermsCommand =
  | Register
  | RecordIdentityCheck
  | OpenLine
  | Freeze
  | ConfirmFreeze
  | ReleaseFreeze
  | Reduce
  | Restore
  | Adjust
  | GrantIncrease
  | NoteTurnover;

type AnyCommand = OrderCommand | TermsCommand | SignalCommand | ApplyReevaluation | DueCommand;
export type LimitCommand = AnyCommand & CommandContext;
/** A command as it is asked, before the policy that decides it is known. */
export type AskedLimitCommand = AnyCommand & Omit<CommandContext, 'policy'>;
/** The command of one type, with its context. */
export type CommandOf<Type extends LimitCommand['type']> = Extract<LimitCommand, { readonly type: Type }>;
