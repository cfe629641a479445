import type { LimitEventType, LineKind, ReservationStatus, IncreaseKind } from '@limit-ledger/limits-domain';
import type { CauseTotal } from '../collect/give-backs.js';

export type ReportLanguage = 'en' | 'zh-CN';

/** Every text of a report, in one language. */
export interface ReportWords {
  readonly language: ReportLanguage;
  readonly title: string;
  readonly currency: string;
  readonly industry: string;
  readonly onboardedOn: string;
  readonly revision: string;
  readonly revisionShort: string;
  readonly headHash: string;
  readonly events: string;
  readonly firstRecorded: string;
  readonly lastRecorded: string;
  readonly madeAt: string;
  readonly timesAre: string;
  readonly verified: (events: string) => string;
  readonly notVerified: (revision: number, problem: string) => string;
  readonly notVerifiedMeaning: (asOfRevision: string) => string;
  readonly linesNow: string;
  readonly noLines: string;
  readonly line: Readonly<Record<LineKind | 'all', string>>;
  readonly approved: string;
  readonly temporary: string;
  readonly reduced: string;
  readonly effective: string;
  readonly frozen: string;
  readonly reserved: string;
  readonly used: string;
  readonly available: string;
  readonly validUntil: string;
  readonly lapsed: string;
  readonly overTime: string;
  readonly overTimeMeaning: string;
  readonly chart: ChartWords;
  readonly freezes: string;
  readonly reductions: string;
  readonly increases: string;
  readonly decisions: string;
  readonly none: string;
  readonly leftOut: (count: string) => string;
  readonly stepsLeftOut: (count: string) => string;
  readonly standing: (remaining: string) => string;
  readonly over: string;
  readonly increaseStatus: Readonly<Record<'granted' | 'started' | 'ended', string>>;
  readonly increaseKind: Readonly<Record<IncreaseKind, string>>;
  readonly floating: string;
  readonly blocksCapture: string;
  /** Of so many buyers, devices and accounts. */
  readonly barsOrders: (count: string) => string;
  readonly risk: string;
  readonly releaseOn: string;
  readonly from: string;
  readonly until: string;
  readonly when: string;
  readonly what: string;
  readonly change: string;
  readonly who: string;
  readonly policy: string;
  readonly why: string;
  readonly recorded: string;
  readonly byDate: string;
  readonly imported: string;
  readonly case: string;
  readonly note: string;
  readonly noteNotShown: Readonly<Record<'left-out' | 'kept-apart' | 'destroyed' | 'tampered', string>>;
  readonly type: Readonly<Partial<Record<LimitEventType, string>>>;
  readonly orders: string;
  readonly status: string;
  readonly count: string;
  readonly asked: string;
  readonly captured: string;
  readonly givenBack: string;
  readonly overpaid: string;
  readonly reservationStatus: Readonly<Record<ReservationStatus, string>>;
  readonly cameBack: string;
  readonly times: string;
  readonly amount: string;
  readonly cause: Readonly<Record<CauseTotal['cause'], string>>;
  readonly newestOrders: (shown: string, all: string) => string;
  readonly moreOrders: (count: string) => string;
  readonly order: string;
  readonly lastChange: string;
  readonly howToVerify: string;
  /** Sentences; what stands in backquotes is code. */
  readonly verifySteps: readonly string[];
}

export interface ChartWords {
  readonly title: (line: string, merchantId: string) => string;
  readonly free: string;
  readonly overUsed: string;
  readonly lowest: (amount: string, moment: string) => string;
  readonly summary: (effective: string, available: string) => string;
  readonly coarse: (duration: string) => string;
}
