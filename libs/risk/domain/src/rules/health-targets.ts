import type { BasisPoints } from '@limit-ledger/kernel';

/** What the health check of a merchant compares with. */
export interface HealthTargets {
  /** Returns and orders of so many days up to the latest known. */
  readonly windowDays: number;
  /** With fewer orders in them nothing is said of the return rate. */
  readonly minimumOrders: number;
  /** Met below it. */
  readonly returnRateBelow: BasisPoints;
  /** Met above it: turns of the inventory a month, in hundredths. */
  readonly inventoryTurnsAbove: number;
  /** Met above it: the part of the buyers of 30 days that bought before. */
  readonly repeatPurchaseAbove: BasisPoints;
}
