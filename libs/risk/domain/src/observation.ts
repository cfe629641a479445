import type { AmountMinor, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { Rating } from '@limit-ledger/contracts';

/** What one day of a merchant was like, as a feed knew it; what it does not know is left out. */
export interface DailyValues {
  readonly orders?: number;
  readonly salesMinor?: AmountMinor;
  /** Orders placed and refused for lack of limit included. */
  readonly demandMinor?: AmountMinor;
  readonly returns?: number;
  readonly returnsMinor?: AmountMinor;
  readonly cancellations?: number;
  readonly depositOrders?: number;
  /** What buyers owe in all, and the part of it that is overdue, at the end of the day. */
  readonly outstandingMinor?: AmountMinor;
  readonly overdueMinor?: AmountMinor;
  /** Turns of the inventory a quarter, in hundredths. */
  readonly inventoryTurnsHundredths?: number;
  /** Buyers of the last 30 days, and those among them that bought before. */
  readonly buyers?: number;
  readonly repeatBuyers?: number;
  readonly complaints?: number;
  /** Stars in hundredths. */
  readonly reviewScoreHundredths?: number;
}

/** What `POST /v1/metrics` takes. Identified by its natural key: the same again is a duplicate, and a later `observedAt` corrects. */
export type Observation =
  | {
      readonly kind: 'daily-metrics';
      readonly day: BusinessDate;
      readonly observedAt: Instant;
      readonly storeId?: string;
      readonly values: DailyValues;
    }
  | { readonly kind: 'rating'; readonly observedAt: Instant; readonly rating: Rating }
  | {
      readonly kind: 'repayment-outcome';
      readonly outcomeId: string;
      readonly observedAt: Instant;
      /** Of the merchant's own debts. */
      readonly outcome: 'paid' | 'overdue' | 'paid-up';
    }
  | {
      readonly kind: 'anomaly';
      readonly anomalyId: string;
      readonly observedAt: Instant;
      readonly anomaly: 'new-device' | 'login-elsewhere';
      /** An opaque pseudonym. */
      readonly deviceRef?: string;
    }
  | { readonly kind: 'withdrawal'; readonly withdrawalId: string; readonly observedAt: Instant; readonly amount: AmountMinor }
  | { readonly kind: 'account-term'; readonly observedAt: Instant; readonly termDays: number; readonly turnoverDays: number }
  /** A person took note of what the merchant did: a step of a way back. */
  | { readonly kind: 'step-done'; readonly stepId: string; readonly observedAt: Instant; readonly step: string };
