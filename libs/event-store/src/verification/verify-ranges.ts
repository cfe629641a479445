import type { HistoryRange } from './history-range.js';
import { joinVerifications, type StoreVerification } from './store-verification.js';

/** Verifies a range, in this thread or in another one. */
export type RangeVerifier = (range: HistoryRange) => Promise<StoreVerification>;

/** Hands out ranges to those who verify, each as soon as one is free. Throws what the first of them throws that fails. */
export async function verifyRanges(
  ranges: readonly HistoryRange[],
  verifiers: readonly RangeVerifier[],
): Promise<StoreVerification> {
  const parts: StoreVerification[] = [];
  let next = 0;
  const work = async (verify: RangeVerifier): Promise<void> => {
    while (next < ranges.length) {
      const index = next++;
      parts[index] = await verify(ranges[index]!);
    }
  };
  await Promise.all(verifiers.map(work));
  return joinVerifications(parts);
}
