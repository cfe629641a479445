import type { AmountMinor, BasisPoints, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { Imported, LineAmount, MovesLines } from './event-parts.js';
import type { IncreaseGranted, IncreaseStarted } from './increase-events.js';
import type { PlacedBy } from './placed-by.js';
import type { LimitReevaluated, LoweringAnnounced, LoweringWithdrawn } from './reevaluation-events.js';
import type { Cause, LineKind, ReservationStatus } from './words.js';

export type { LineAmount, LineDelta } from './event-parts.js';
export type { IncreaseFee } from './increase-events.js';
export type { ChecklistItem, MeasuredInput, PlacedBy } from './placed-by.js';
export { REEVALUATION_OUTCOMES, type ReevaluationOutcome } from './reevaluation-events.js';

/** The order after the event: an answer to the command that caused it needs nothing else. */
export interface OrderAfter {
  readonly status: ReservationStatus;
  /** What was asked at first. */
  readonly amount: AmountMinor;
  readonly captured: AmountMinor;
  /** The largest given back over its lines, reversals taken off. */
  readonly replenished: AmountMinor;
  readonly lines: readonly LineKind[];
  /** `null` for a booking. */
  readonly expiresAt: Instant | null;
}
interface OfOrder extends MovesLines {
  readonly orderId: string;
  /** The event of this order before this one; `null` at its first. */
  readonly previousOrderRevision: number | null;
  /** The stream's last revision that is not order traffic. */
  readonly termsRevision: number;
  readonly order: OrderAfter;
}

/** What a rule tells the merchant about a line. */
interface Told extends Imported {
  readonly line: LineKind;
  readonly reasonCode: string;
  readonly placedBy: PlacedBy;
}

interface Kinds {
  'merchant-registered': Imported & {
    readonly merchantId: string;
    readonly currency: string;
    readonly industry: string;
    readonly onboardedOn: BusinessDate;
  };
  'identity-verified': Imported & { readonly checkId: string; readonly kind: string };
  'line-opened': MovesLines & {
    readonly line: LineKind;
    readonly approved: AmountMinor;
    readonly validUntil?: BusinessDate;
    readonly purposeRef?: string;
    /** When and how many days before its end the merchant is reminded, soonest first; policy at opening. */
    readonly reminderDays?: readonly number[];
  };
  'limit-reserved': OfOrder & {
    readonly amount: AmountMinor;
    readonly expiresAt: Instant;
    readonly merchantOrderId?: string;
    readonly storeId?: string;
    readonly buyerRef?: string;
  };
  'limit-captured': OfOrder & {
    readonly captureId: string;
    readonly amount: AmountMinor;
    /** As the reservation named it: rules look for one buyer's orders. */
    readonly buyerRef?: string;
  };
  'limit-voided': OfOrder & { readonly amount: AmountMinor };
  'reservation-expired': OfOrder & { readonly amount: AmountMinor };
  'limit-replenished': OfOrder & {
    readonly replenishmentId: string;
    /** What was paid or returned, the overpaid part included. */
    readonly amount: AmountMinor;
    readonly cause: Cause;
    readonly overpaid: AmountMinor;
    /** What each line of the order got back, 0 included. */
    readonly perLine: readonly LineAmount[];
  };
  'replenishment-reversed': OfOrder & {
    readonly reversalId: string;
    readonly replenishmentId: string;
    readonly reasonCode: string;
    readonly perLine: readonly LineAmount[];
    /** The part by which used now stands beyond the limit, a line with none left out. */
    readonly overage: readonly LineAmount[];
  };
  'limit-booked': OfOrder & { readonly amount: AmountMinor; readonly overage: readonly LineAmount[] };
  'limit-frozen': MovesLines & {
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
    /** 0:00 in Shanghai of `releaseOn`. */
    readonly releaseAt?: Instant;
    /** Of a rule's freeze. */
    readonly placedBy?: PlacedBy;
    readonly perLine: readonly LineAmount[];
  };
  /** A floating freeze after effective changed, or a freeze of all lines by percentage after a line was opened. */
  'freeze-resolved': MovesLines & { readonly freezeId: string; readonly perLine: readonly LineAmount[] };
  'freeze-confirmed': Imported & { readonly freezeId: string; readonly confirmId: string; readonly noteRef?: string };
  'freeze-released': MovesLines & {
    readonly freezeId: string;
    /** `signal`: the way back of the rule that placed it; `unconfirmed`: no person confirmed it in time. */
    readonly cause: 'request' | 'date' | 'signal' | 'unconfirmed';
    /** With cause `request`. */
    readonly releaseId?: string;
    /** With cause `signal`, where a step of the way back released a part of what was frozen at first. */
    readonly step?: string;
    readonly releasesBasisPoints?: BasisPoints;
    readonly reasonCode?: string;
    readonly noteRef?: string;
    /** As the request named them; compared when the same release comes again. */
    readonly line?: LineKind;
    readonly amount?: AmountMinor;
    /** What was released, and what still stands. */
    readonly perLine: readonly LineAmount[];
    readonly remaining: readonly LineAmount[];
  };
  'line-reduced': MovesLines & {
    readonly reductionId: string;
    readonly line: LineKind;
    readonly basisPoints?: BasisPoints;
    /** The resolved amount. */
    readonly amount: AmountMinor;
    readonly reasonCode: string;
    readonly risk: boolean;
    readonly noteRef?: string;
    /** Of a rule's reduction. */
    readonly placedBy?: PlacedBy;
    /** Of one that a re-evaluation led to: the same as `reductionId`. */
    readonly reevaluationId?: string;
    /** The limit that the line was to come down to, with what was taken off before; of what is reduced to a limit. */
    readonly downTo?: AmountMinor;
  };
  'reduction-restored': MovesLines & {
    readonly reductionId: string;
    /** With cause `signal` that of the signal, with `re-evaluation` that of the re-evaluation. */
    readonly restoreId: string;
    /** The way back of the rule that placed it, or a later re-evaluation; absent where a person asked. */
    readonly cause?: 'signal' | 're-evaluation';
    readonly line: LineKind;
    readonly amount: AmountMinor;
    readonly reasonCode: string;
    readonly noteRef?: string;
  };
  'line-adjusted': MovesLines & {
    readonly adjustmentId: string;
    /** Of one that a re-evaluation led to: the same as `adjustmentId`. */
    readonly reevaluationId?: string;
    readonly line: LineKind;
    readonly approved: AmountMinor;
    readonly previousApproved: AmountMinor;
    readonly reasonCode: string;
    readonly noteRef?: string;
    readonly caseId?: string;
  };
  'temporary-increase-granted': IncreaseGranted;
  'temporary-increase-started': IncreaseStarted;
  /** `amount` 0 when it never started. */
  'temporary-increase-ended': MovesLines & { readonly increaseId: string; readonly line: LineKind; readonly amount: AmountMinor };
  /** What came of a re-evaluation; what it changes is told by the events after it. */
  'limit-reevaluated': LimitReevaluated;
  /** A re-evaluation lowers the line at `lowersAt`, unless that is withdrawn. */
  'lowering-announced': LoweringAnnounced;
  'lowering-withdrawn': LoweringWithdrawn;
  'turnover-noted': Imported & {
    readonly month: string;
    readonly sales: AmountMinor;
    readonly nothingOverdue: boolean;
    readonly riskRevision: number;
  };
  'line-lapsed': Imported & { readonly line: LineKind; readonly validUntil: BusinessDate };
  'line-validity-reminded': Imported & { readonly line: LineKind; readonly validUntil: BusinessDate; readonly daysBefore: number };
  /** A rule of a policy warns; nothing is held back. */
  'merchant-warned': Told;
  'suggestion-made': Told & {
    /** Such as `temporary-limit` or `shorter-term`. */
    readonly suggestion: string;
    /** Of `shorter-term`. */
    readonly termDaysAtMost?: number;
  };
  /** A consequence of a signal that could not be, or what came of a signal before it was raised here. */
  'signal-not-applied': Imported & {
    readonly signalId: string;
    /** The kind of consequence, `ease` or `clear`. */
    readonly kind: string;
    readonly code: string;
    readonly detail: string;
  };
  'usage-warning-raised': {
    readonly line: LineKind;
    readonly available: AmountMinor;
    readonly effective: AmountMinor;
    /** It may be raised again after available was at or above this part of effective. */
    readonly rearmBasisPoints: BasisPoints;
    /** The order whose event crossed, if one did. */
    readonly orderId?: string;
  };
}

export type LimitEventType = keyof Kinds;
export type EventOf<Type extends LimitEventType> = {
  readonly [Each in Type]: { readonly type: Each; readonly data: Kinds[Each]; readonly effectiveTime: Instant };
}[Type];
/** Everything that can stand in the stream `merchant-limit-<merchantId>`. */
export type LimitEvent = EventOf<LimitEventType>;

/** The types that are order traffic: they move no terms, and `termsRevision` stays (as it does on a warning that names an order). */
export const ORDER_EVENT_TYPES = [
  'limit-reserved',
  'limit-captured',
  'limit-voided',
  'reservation-expired',
  'limit-replenished',
  'replenishment-reversed',
  'limit-booked',
] as const satisfies readonly LimitEventType[];
export type OrderEvent = EventOf<(typeof ORDER_EVENT_TYPES)[number]>;
