import type { BusinessDate, Instant } from '@limit-ledger/kernel';
import { dateOf } from '../days/day-number.js';
import type { DayReadings } from '../days/day-readings.js';
import type { RiskFacts } from '../facts/risk-facts.js';

/** What measures are taken from. Days count as of the latest that is known, what happens once as of now. */
export class Reading {
  private date: BusinessDate | undefined;

  constructor(
    readonly days: DayReadings,
    readonly facts: RiskFacts,
    readonly now: Instant,
  ) {}

  get latestDate(): BusinessDate | undefined {
    const { latestDay } = this.days;
    if (latestDay === undefined) return undefined;
    return (this.date ??= dateOf(latestDay));
  }
}
