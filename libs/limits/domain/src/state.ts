import type { AmountMinor, BasisPoints, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { BarredParties } from './barred-parties.js';
import type { IncreaseFee, LineAmount, ReevaluationOutcome } from './events.js';
import type { Notices } from './notice.js';
import type { Party } from './party.js';
import type { MeasuredInput, PlacedBy } from './placed-by.js';
import type { SignalsSeen } from './signals-seen.js';
import type { StepDone } from './step-done.js';
import type { Booked, Cause, IncreaseKind, LineKind, ReservationStatus, UnmetCondition } from './words.js';

/** One line: the six sums that events move, and its terms. Everything else is derived (`line-numbers.ts`). */
export interface LineState {
  readonly line: LineKind;
  readonly approved: AmountMinor;
  readonly temporary: AmountMinor;
  readonly reduced: AmountMinor;
  /** The sum of what remains of each freeze on the line, before the cap at effective. */
  readonly frozenGross: AmountMinor;
  readonly reserved: AmountMinor;
  readonly used: AmountMinor;
  /** What it was opened with; compared when it is opened again. */
  readonly openedApproved: AmountMinor;
  readonly validUntil?: BusinessDate;
  readonly purposeRef?: string;
  readonly lapsed: boolean;
  /** Reminders not yet given, most days first. */
  readonly reminderDays: readonly number[];
  /** The latest effective time of its opening and of changes of approved, temporary, reduced, validity or freezes. */
  readonly termsEffectiveTime: Instant;
  /** Set while a usage warning stands: the part of effective at which it may be raised again. */
  readonly warnedUntilBasisPoints?: BasisPoints;
}

export interface FrozenLine {
  readonly line: LineKind;
  readonly resolved: AmountMinor;
  readonly released: AmountMinor;
  readonly remaining: AmountMinor;
}

export interface FreezeState {
  readonly freezeId: string;
  readonly line: LineKind | 'all';
  readonly amount?: AmountMinor;
  readonly basisPoints?: BasisPoints;
  readonly floating: boolean;
  readonly blocks: readonly 'capture'[];
  readonly reasonCode: string;
  readonly risk: boolean;
  readonly noteRef?: string;
  readonly evidence?: readonly string[];
  readonly releaseOn?: BusinessDate;
  readonly releaseAt?: Instant;
  /** Of a rule's freeze. */
  readonly placedBy?: PlacedBy;
  /** Whose new orders it holds back; absent once it does not. */
  readonly parties?: readonly Party[];
  /** The event that placed it. */
  readonly revision: number;
  readonly effectiveTime: Instant;
  readonly recordedTime: Instant;
  /** Per line: what was resolved at last, what was released of it, what remains. */
  readonly perLine: readonly FrozenLine[];
  /** Lines on which it was released to nothing: a floating freeze does not come back there. */
  readonly overOn: readonly LineKind[];
  readonly confirmations: readonly { readonly confirmId: string; readonly noteRef?: string }[];
  /** Of a rule's freeze; present once a step was done. */
  readonly stepsDone?: readonly StepDone[];
  readonly releases: readonly {
    readonly releaseId: string;
    readonly line?: LineKind;
    readonly amount?: AmountMinor;
    readonly reasonCode?: string;
    readonly noteRef?: string;
    readonly releasedAt: Instant;
  }[];
}

export interface ReductionState {
  readonly reductionId: string;
  readonly line: LineKind;
  readonly basisPoints?: BasisPoints;
  /** As the request named it; absent with `basisPoints`. */
  readonly requestedAmount?: AmountMinor;
  readonly amount: AmountMinor;
  readonly reasonCode: string;
  readonly risk: boolean;
  readonly noteRef?: string;
  /** Of a rule's reduction. */
  readonly placedBy?: PlacedBy;
  readonly reevaluationId?: string;
  readonly downTo?: AmountMinor;
  /** Of a rule's reduction; present once a step was done. */
  readonly stepsDone?: readonly StepDone[];
  /** The event that placed it. */
  readonly revision: number;
  readonly effectiveTime: Instant;
  readonly recordedTime: Instant;
  readonly restored?: {
    readonly restoreId: string;
    readonly reasonCode: string;
    readonly noteRef?: string;
    readonly cause?: 'signal' | 're-evaluation';
  };
}

export interface IncreaseState {
  readonly increaseId: string;
  readonly line: LineKind;
  readonly amount: AmountMinor;
  readonly from: Instant;
  readonly until: Instant;
  readonly kind: IncreaseKind;
  readonly declaredDailySales?: AmountMinor;
  readonly fee?: IncreaseFee;
  readonly booked?: Booked;
  readonly unmet?: readonly UnmetCondition[];
  readonly status: 'granted' | 'started' | 'ended';
  /** From when the grant counts; absent in what is made from an event alone. */
  readonly effectiveTime?: Instant;
}

export interface AdjustmentState {
  readonly adjustmentId: string;
  readonly line: LineKind;
  readonly approved: AmountMinor;
  readonly reasonCode: string;
  readonly noteRef?: string;
  readonly caseId?: string;
}

/** An announced lowering. */
export interface LoweringState {
  readonly reevaluationId: string;
  readonly limit: AmountMinor;
  readonly lowersAt: Instant;
  readonly reasonCode: string;
  readonly policyVersion: string;
}

/** A programme's raise that a risk on its line holds up. */
export interface HeldRaiseState {
  readonly reevaluationId: string;
  readonly line: LineKind;
  readonly limit: AmountMinor;
  /** What approved was when its tasks were done: `limit` is a raise of that. */
  readonly approved: AmountMinor;
  readonly policyVersion: string;
  readonly grounds: readonly MeasuredInput[];
  readonly effectiveTime: Instant;
}

/** The months of trade that conditions ask for, as risk reported them, the earliest first. */
export interface TurnoverState {
  /** Of the last report. */
  readonly riskRevision: number;
  readonly months: readonly { readonly month: string; readonly sales: AmountMinor; readonly nothingOverdue: boolean }[];
}

/** All of a merchant but its orders: small, copied on change. */
export interface MerchantState {
  readonly merchantId: string;
  /** Absent before the registration. */
  readonly profile?: {
    readonly currency: string;
    readonly industry: string;
    readonly onboardedOn: BusinessDate;
    /** From when the registration counts: no line opens earlier. */
    readonly effectiveTime: Instant;
  };
  /** The stream's last revision, −1 before the first; and the last that is not order traffic. */
  readonly revision: number;
  readonly termsRevision: number;
  readonly recordedTime?: Instant;
  readonly lines: Readonly<Partial<Record<LineKind, LineState>>>;
  readonly identityChecks: Readonly<Record<string, { readonly kind: string }>>;
  readonly freezes: Readonly<Record<string, FreezeState>>;
  /** The parties of all freezes, to be asked on every reservation; absent while there is none. */
  readonly barredParties?: BarredParties;
  readonly reductions: Readonly<Record<string, ReductionState>>;
  readonly increases: Readonly<Record<string, IncreaseState>>;
  readonly adjustments: Readonly<Record<string, AdjustmentState>>;
  /** What came of each, for ever. */
  readonly reevaluations: Readonly<Record<string, ReevaluationOutcome>>;
  /** The lowering that is announced of each line. */
  readonly lowerings: Readonly<Partial<Record<LineKind, LoweringState>>>;
  /** In the order in which they were told. */
  readonly heldRaises: readonly HeldRaiseState[];
  /** Absent while nothing was reported. */
  readonly turnover?: TurnoverState;
  readonly signalsSeen: SignalsSeen;
  readonly notices: Notices;
}

export interface OrderLineState {
  readonly line: LineKind;
  readonly reserved: AmountMinor;
  /** Captured, and not given back (reversals added). */
  readonly open: AmountMinor;
  /** Given back, reversals taken off. */
  readonly replenished: AmountMinor;
}

export interface ReplenishmentState {
  readonly replenishmentId: string;
  readonly amount: AmountMinor;
  readonly cause: Cause;
  readonly overpaid: AmountMinor;
  readonly perLine: readonly LineAmount[];
  readonly effectiveTime: Instant;
  readonly reversal?: { readonly reversalId: string; readonly reasonCode: string };
}

/** One order: a payment attempt that holds or used limit. */
export interface OrderState {
  readonly orderId: string;
  readonly status: ReservationStatus;
  readonly amount: AmountMinor;
  readonly captured: AmountMinor;
  readonly replenished: AmountMinor;
  readonly lines: readonly OrderLineState[];
  readonly expiresAt: Instant | null;
  readonly booked: boolean;
  /** How what was not captured was given back, whether or not something had been captured before. */
  readonly restEnded?: 'voided' | 'expired';
  readonly merchantOrderId?: string;
  readonly storeId?: string;
  readonly buyerRef?: string;
  readonly deviceRef?: string;
  readonly accountRef?: string;
  readonly effectiveTime: Instant;
  /** The latest effective time of its captures (or booking) and reversals: no replenishment may be earlier. */
  readonly usedEffectiveTime?: Instant;
  readonly lastRevision: number;
  readonly captures: readonly { readonly captureId: string; readonly amount: AmountMinor }[];
  readonly replenishments: readonly ReplenishmentState[];
}

/** The order that a command is about, beside its merchant. */
export interface LimitState {
  readonly merchant: MerchantState;
  readonly order?: OrderState;
}
