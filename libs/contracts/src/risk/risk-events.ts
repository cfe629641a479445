import type { AmountMinor, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { ChecklistItem, Consequence, ContractLine, ContractParty } from './consequence.js';

/** A measure as it was when a rule was evaluated; internal grounds, never shown to a merchant. */
export interface MeasuredInput {
  readonly measure: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value: number;
  readonly threshold: number;
  readonly unit: 'basis-points' | 'count' | 'hundredths' | 'minor-units' | 'rank';
  readonly sample?: number;
  readonly from?: BusinessDate;
  readonly until?: BusinessDate;
}

/** `<rule>:<line>:<episode>`; also the id of the freeze or reduction that it leads to. */
export type SignalId = string;

interface OfSignal {
  readonly merchantId: string;
  readonly signalId: SignalId;
  readonly rule: string;
  readonly line: ContractLine | 'all';
  /** From 1 for a rule, line and merchant. */
  readonly episode: number;
  /** `<policy id>@<version>`. */
  readonly policyVersion: string;
  /** The public reason. */
  readonly reasonCode: string;
}

export interface SignalRaised extends OfSignal {
  /** At most one of `freeze`, `reduce`, `reduce-to`; the others beside it. */
  readonly consequences: readonly Consequence[];
  readonly checklist: readonly ChecklistItem[];
  /** Whether the way back lets it go by itself; else a person must. */
  readonly clearsByItself: boolean;
  /** A freeze that no person has confirmed by then ends. */
  readonly unconfirmedEndsAt?: Instant;
  /** When a reviewer at the latest decides on what is left. */
  readonly decideBy?: Instant;
  readonly grounds: readonly MeasuredInput[];
}

/** Others show the pattern while the episode is open: they are barred too. */
export interface SignalWidened extends OfSignal {
  readonly parties: readonly ContractParty[];
}

/** A step of the way back is done: releases that part of what was frozen at first. */
export interface SignalEased extends OfSignal {
  readonly step: string;
  readonly releasesBasisPoints: number;
}

/** A step of the way back is done that releases nothing by itself; the merchant sees it done. */
export interface StepNoted extends OfSignal {
  readonly step: string;
}

/** The way back is met, or the episode ended otherwise: what it led to is released or restored. */
export interface SignalCleared extends OfSignal {
  /** `superseded`: another episode of the rule takes its place, since what it leads to has become another. */
  readonly cause: 'way-back' | 'policy-undone' | 'policy-stopped' | 'superseded';
  readonly grounds: readonly MeasuredInput[];
}

export interface CaseRequested {
  readonly merchantId: string;
  readonly caseRequestId: string;
  readonly kind: 'freeze' | 'rating' | 'device' | 'cash-out' | 're-evaluation';
  readonly signalId?: SignalId;
  readonly dueAt: Instant;
}

export const RATINGS = ['A', 'B', 'C', 'D'] as const;
export type Rating = (typeof RATINGS)[number];

export interface RatingChanged {
  readonly merchantId: string;
  readonly rating: Rating;
  readonly previousRating?: Rating;
  /** What policy gives that rating on the credit line. */
  readonly creditLimit: AmountMinor;
  readonly cause: 'fed' | 'rule' | 'way-back';
  /** With the causes `rule` and `way-back`. */
  readonly rule?: string;
}

/** A line's limit computed anew, monthly or quarterly. A raise takes effect at once where policy lets it; a lowering by a reduction. */
export interface LimitReevaluated {
  readonly merchantId: string;
  /** `re-evaluation:<line>:<YYYY-MM>`; of a programme whose tasks are done `programme:<programme>`. */
  readonly reevaluationId: string;
  readonly line: ContractLine;
  readonly limit: AmountMinor;
  readonly policyVersion: string;
  /** When a lowering takes effect: 7 days after it was told. */
  readonly lowersAt: Instant;
  readonly grounds: readonly MeasuredInput[];
}

/** What limits needs to know of the trade: for the conditions of increases and applications. */
export interface TurnoverReported {
  readonly merchantId: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly sales: AmountMinor;
  /** Whether nothing of the merchant's own is overdue. */
  readonly nothingOverdue: boolean;
}
