import type { AmountMinor } from '@limit-ledger/kernel';
import type { LimitsPolicy } from '../policy.js';
import { isHeldByRisk } from '../standing.js';
import type { MerchantState } from '../state.js';
import type { LineKind } from '../words.js';

/** Why a raise that no person decides on does not take effect. */
export interface RaiseRefusal {
  readonly code: 'risk.stands' | 'line.exceeds-ceiling' | 'review.required';
  readonly detail: string;
}

/** What keeps approved of the line from becoming `approved` by itself; the sum that takes two people is judged where it grows. */
export function raiseRefusal(
  merchant: MerchantState,
  line: LineKind,
  approved: AmountMinor,
  { lineCeilings, fourEyesSums }: LimitsPolicy,
): RaiseRefusal | undefined {
  if (isHeldByRisk(merchant, line)) return { code: 'risk.stands', detail: `a freeze or reduction of risk stands on ${line}` };
  const ceiling = lineCeilings[line];
  if (ceiling !== undefined && approved > ceiling) {
    return { code: 'line.exceeds-ceiling', detail: `${approved} is above the ceiling ${ceiling} of ${line}` };
  }
  const sum = fourEyesSums.find(({ currency }) => currency === merchant.profile?.currency)?.sum;
  if (sum !== undefined && approved >= sum && approved > (merchant.lines[line]?.approved ?? 0)) {
    return { code: 'review.required', detail: `a raise to ${sum} or more takes two people` };
  }
  return undefined;
}
