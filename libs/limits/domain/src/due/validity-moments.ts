import { startOfBusinessDay, type BusinessDate, type Instant } from '@limit-ledger/kernel';

/** The line can be drawn on through `validUntil`: it lapses at 0:00 in Shanghai of the day after. */
export function lapseMoment(validUntil: BusinessDate): Instant {
  return startOfBusinessDay(validUntil, 1);
}

/** A reminder is given at 0:00 in Shanghai, so many days before the last date. */
export function reminderMoment(validUntil: BusinessDate, daysBefore: number): Instant {
  return startOfBusinessDay(validUntil, -daysBefore);
}
