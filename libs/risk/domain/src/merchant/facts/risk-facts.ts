import type { ContractLine, Rating } from '@limit-ledger/contracts';
import type { AmountMinor, Instant } from '@limit-ledger/kernel';
import type { Observation } from '../../observation.js';
import type { LineHistory } from './line-history.js';

type Of<Kind extends Observation['kind']> = Extract<Observation, { kind: Kind }>;
/** What happens once, by an id of its own. */
export type OnceObserved = Of<'repayment-outcome'> | Of<'anomaly'> | Of<'withdrawal'> | Of<'step-done'>;

export interface KnownOccurrence {
  /** `<kind>:<id>`. */
  readonly naturalKey: string;
  readonly observation: OnceObserved;
  readonly superseded: readonly Instant[];
}

export interface KnownCapture {
  readonly captureId: string;
  readonly orderId: string;
  /** One of the three is there. */
  readonly buyerRef?: string;
  readonly deviceRef?: string;
  readonly accountRef?: string;
  readonly amount: AmountMinor;
  readonly at: Instant;
}

export interface KnownIncrease {
  readonly increaseId: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly declaredDailySales: AmountMinor;
}

/** What is known once: a later one takes the place of it. */
export interface Latest<Value> {
  readonly value: Value;
  readonly observedAt: Instant;
  readonly superseded: readonly Instant[];
}

/** What is known of a merchant beside its days. Never changes: what comes makes new facts. */
export interface RiskFacts {
  /** Whether what gave the latest day came too late to rest a raise on it. */
  readonly isStale: boolean;
  readonly industry?: string;
  /** As it was fed. */
  readonly fedRating?: Latest<Rating>;
  /** With the steps of open episodes, and what it was before it last changed. */
  readonly rating?: Rating;
  readonly previousRating?: Rating;
  readonly term?: Latest<{ readonly termDays: number; readonly turnoverDays: number }>;
  /** In order of `observedAt`, at most 500 of a kind and of the last 100 days. */
  readonly occurrences: readonly KnownOccurrence[];
  /** Those that a rule looks at, in order of time. */
  readonly captures: readonly KnownCapture[];
  /** Only those that were granted with declared sales. */
  readonly increases: readonly KnownIncrease[];
  readonly lines: ReadonlyMap<ContractLine, LineHistory>;
  /** The last event of limits that was noted, −1 before the first. */
  readonly limitsRevision: number;
  /** As of which the lines are known, −1 before. */
  readonly linesRevision: number;
  /** Days of single stores, by `<day>:<store>`. */
  readonly storeDays: ReadonlyMap<string, Latest<Of<'daily-metrics'>['values']>>;
  /** Steps done at any time: what programmes count. */
  readonly stepsDone: readonly string[];
  readonly programmesDone: readonly string[];
}

export const NO_FACTS: RiskFacts = {
  isStale: false,
  occurrences: [],
  captures: [],
  increases: [],
  lines: new Map(),
  limitsRevision: -1,
  linesRevision: -1,
  storeDays: new Map(),
  stepsDone: [],
  programmesDone: [],
};
