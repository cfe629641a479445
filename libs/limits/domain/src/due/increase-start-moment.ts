import { laterOf, type Instant } from '@limit-ledger/kernel';
import type { IncreaseState, MerchantState } from '../state.js';

/**
 * When an increase that nothing holds back starts: at `from`, or, where it had to wait, at the moment the last risk was
 * gone. That moment is the line's last change of terms, because nothing else is decided before what has come due.
 */
export function increaseStartMoment({ line, from, effectiveTime }: IncreaseState, merchant: MerchantState): Instant {
  const granted = laterOf(from, effectiveTime ?? from);
  const termsEffectiveTime = merchant.lines[line]?.termsEffectiveTime;
  return termsEffectiveTime === undefined ? granted : laterOf(granted, termsEffectiveTime);
}
