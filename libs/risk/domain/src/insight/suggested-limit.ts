import type { ContractLine, Rating } from '@limit-ledger/contracts';
import type { AmountMinor, BasisPoints } from '@limit-ledger/kernel';
import { dayNumberOf, lastCompleteMonth, monthTextOf } from '../merchant/days/day-number.js';
import type { RiskView } from '../merchant/risk-view.js';
import type { RiskValues } from '../rules/rules-in-force.js';
import { ceilingIn } from './ceiling-in.js';
import type { InsightReadings } from './insight-readings.js';
import { meanPortion } from './mean-portion.js';

/** Why nothing is suggested. */
export type NotSuggested = 'no-formula' | 'too-few-months' | 'no-rating';

interface OfLine {
  readonly line: ContractLine;
  readonly approved?: AmountMinor;
  /** The highest that policy allows in the merchant's industry. */
  readonly ceiling?: AmountMinor;
}

/** A line's limit by the formula of its re-evaluation, with all that it is made of. */
export type SuggestedLimit = OfLine &
  (
    | { readonly suggested?: undefined; readonly because: NotSuggested; readonly months?: readonly MonthOfSales[] }
    | {
        readonly suggested: AmountMinor;
        readonly because: 'mean-of-months';
        readonly months: readonly MonthOfSales[];
        readonly mean: AmountMinor;
        readonly basisPoints: BasisPoints;
      }
    | { readonly suggested: AmountMinor; readonly because: 'rating'; readonly rating: Rating; readonly ofRating: AmountMinor }
  );

export interface MonthOfSales {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Absent where no day of it is known. */
  readonly sales?: AmountMinor;
}

type Known = Pick<RiskView, 'latestDay' | 'industry' | 'rating' | 'lines'>;

/** What the next re-evaluation would come to, as of the last month that is over, however the line stands now. */
export function suggestedLimits(known: Known, readings: InsightReadings, values: RiskValues): readonly SuggestedLimit[] {
  return [suggestedTransaction(known, readings, values), suggestedCredit(known, values)];
}

function suggestedTransaction(known: Known, { months: sold }: InsightReadings, values: RiskValues): SuggestedLimit {
  const line = ofLine('transaction', known, values);
  const formula = values.reevaluation?.transaction;
  if (formula === undefined) return { ...line, because: 'no-formula' };
  if (known.latestDay === undefined) return { ...line, because: 'too-few-months' };
  const last = lastCompleteMonth(dayNumberOf(known.latestDay));
  const months = Array.from({ length: formula.months }, (_, index): MonthOfSales => {
    const month = monthTextOf(last - formula.months + 1 + index);
    const sales = sold.find((each) => each.month === month)?.sales;
    return sales === undefined ? { month } : { month, sales };
  });
  const sales = months.flatMap((each) => each.sales ?? []);
  if (sales.length < months.length) return { ...line, because: 'too-few-months', months };
  const sum = sales.reduce((total, each) => total + each, 0);
  const { basisPoints } = formula;
  const suggested = capped(meanPortion(sum, months.length, basisPoints), line);
  return { ...line, suggested, because: 'mean-of-months', months, mean: meanPortion(sum, months.length, 10_000), basisPoints };
}

function suggestedCredit(known: Known, values: RiskValues): SuggestedLimit {
  const line = ofLine('credit', known, values);
  const { rating } = known;
  if (values.reevaluation?.credit === undefined) return { ...line, because: 'no-formula' };
  const ofRating = values.ratings?.find((each) => each.rating === rating)?.creditLimit;
  if (rating === undefined || ofRating === undefined) return { ...line, because: 'no-rating' };
  return { ...line, suggested: capped(ofRating, line), because: 'rating', rating, ofRating };
}

function ofLine(line: ContractLine, { lines, industry }: Known, { reevaluation }: RiskValues): OfLine {
  const approved = lines.find((each) => each.line === line)?.approved;
  const ceiling = ceilingIn(reevaluation?.ceilings ?? [], line, industry);
  return { line, ...(approved !== undefined && { approved }), ...(ceiling !== undefined && { ceiling }) };
}

const capped = (limit: AmountMinor, { ceiling }: OfLine): AmountMinor => Math.min(limit, ceiling ?? limit);
