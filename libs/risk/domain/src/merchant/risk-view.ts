import type { Rating } from '@limit-ledger/contracts';
import type { BusinessDate, Instant } from '@limit-ledger/kernel';
import type { InsightReadings } from '../insight/insight-readings.js';
import type { NotedLine } from './commands.js';
import type { Episode } from './episode.js';

/** An immutable answer about a merchant's risk as its stream has it. */
export interface RiskView {
  readonly merchantId: string;
  /** The last revision, −1 before the first. */
  readonly revision: number;
  readonly industry?: string;
  readonly latestDay?: BusinessDate;
  /** When what gives the latest day was observed. */
  readonly observedAt?: Instant;
  readonly isStale: boolean;
  readonly rating?: Rating;
  /** As it was fed, without the steps of open episodes. */
  readonly fedRating?: Rating;
  readonly lines: readonly NotedLine[];
  readonly episodes: readonly Episode[];
  /** `<rule>:<line>` of rules that a person lifted and that were not clear since. */
  readonly muted: readonly string[];
  /** Where the part `INSIGHT` was asked for. */
  readonly readings?: InsightReadings;
}
