import type { AmountMinor } from '@limit-ledger/kernel';

const MOST_TICKS = 5;

/** Round amounts from 0 on, the last one at or above `largest`. */
export function amountTicks(largest: AmountMinor): readonly AmountMinor[] {
  const step = stepFor(Math.max(largest, 1));
  return Array.from({ length: Math.ceil(Math.max(largest, 1) / step) + 1 }, (_, index) => index * step);
}

function stepFor(largest: AmountMinor): AmountMinor {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (largest / (power * factor) <= MOST_TICKS) return power * factor;
  }
}
