import { assertNever, type Instant } from '@limit-ledger/kernel';
import { lastDayOf, monthNumberOf, type DayNumber, type MonthNumber } from './days/day-number.js';
import { bookAfter } from './episodes/book-after.js';
import { EMPTY_BOOK, type EpisodeBook } from './episodes/episode-book.js';
import type { MerchantRiskEvent } from './events.js';
import { factsAfterNote } from './facts/facts-after-note.js';
import { factsAfterObservation } from './facts/facts-after-observation.js';
import { NO_FACTS, type RiskFacts } from './facts/risk-facts.js';

/** What was reported of the last month that is over. */
export interface ReportedMonth {
  readonly month: string;
  readonly sales: number;
  readonly nothingOverdue: boolean;
}

/** All of a merchant's risk but its days. Never changes: an event makes a new one. */
export interface RiskState {
  readonly facts: RiskFacts;
  readonly book: EpisodeBook;
  /** The next month to be closed; `undefined` before any day is known. */
  readonly openMonth: MonthNumber | undefined;
  /** Its last day. */
  readonly openMonthEnds: DayNumber;
  readonly reported: ReportedMonth | undefined;
}

export const PROGRAMME_PREFIX = 'programme:';

export const INITIAL_STATE: RiskState = {
  facts: NO_FACTS,
  book: EMPTY_BOOK,
  openMonth: undefined,
  openMonthEnds: Infinity,
  reported: undefined,
};

export function stateAfter(state: RiskState, event: MerchantRiskEvent, recordedTime: Instant): RiskState {
  switch (event.type) {
    case 'observation-accepted': {
      const { observation, standing } = event.data;
      if (observation.kind !== 'daily-metrics' || observation.storeId !== undefined) {
        return { ...state, facts: factsAfterObservation(state.facts, observation, standing === 'superseded') };
      }
      return state.openMonth === undefined ? openedAt(state, monthNumberOf(observation.day)) : state;
    }
    case 'limits-noted':
      return { ...state, facts: event.data.notes.reduce(factsAfterNote, state.facts) };
    case 'rating-changed': {
      const { rating, previousRating } = event.data;
      return { ...state, facts: { ...state.facts, rating, ...(previousRating !== undefined && { previousRating }) } };
    }
    case 'month-closed':
      return openedAt(state, monthNumberOf(event.data.month) + 1);
    case 'turnover-reported': {
      const { month, sales, nothingOverdue } = event.data;
      return { ...state, reported: { month, sales, nothingOverdue } };
    }
    case 'limit-reevaluated': {
      const { reevaluationId } = event.data;
      if (!reevaluationId.startsWith(PROGRAMME_PREFIX)) return state;
      const programmesDone = [...state.facts.programmesDone, reevaluationId.slice(PROGRAMME_PREFIX.length)];
      return { ...state, facts: { ...state.facts, programmesDone } };
    }
    case 'case-requested':
      return state;
    case 'rules-evaluated':
    case 'signal-raised':
    case 'signal-widened':
    case 'signal-eased':
    case 'signal-cleared':
    case 'signal-ended':
    case 'step-noted': {
      const book = bookAfter(state.book, event, recordedTime, state.facts.rating);
      return book === state.book ? state : { ...state, book };
    }
    default:
      return assertNever(event);
  }
}

const openedAt = (state: RiskState, month: MonthNumber): RiskState => ({
  ...state,
  openMonth: month,
  openMonthEnds: lastDayOf(month),
});
