import type { EventOf } from '../events.js';
import type { MerchantState } from '../state.js';

/** As many as the conditions of increases and applications look back. */
const MONTHS_KEPT = 3;

export function noteTurnover(merchant: MerchantState, { data }: EventOf<'turnover-noted'>): MerchantState {
  const { month, sales, nothingOverdue, riskRevision } = data;
  const others = merchant.turnover?.months.filter((each) => each.month !== month) ?? [];
  const months = [...others, { month, sales, nothingOverdue }].sort((first, second) => (first.month < second.month ? -1 : 1));
  return { ...merchant, turnover: { riskRevision, months: months.slice(-MONTHS_KEPT) } };
}
