import type { AmountMinor } from '@limit-ledger/kernel';

/** The limit that is the same part of `base` as `limit` is of `baseBefore`, rounded down, within the exact range. */
export function samePartOf(base: AmountMinor, limit: AmountMinor, baseBefore: AmountMinor): AmountMinor {
  return Math.min(Number.MAX_SAFE_INTEGER, Number((BigInt(limit) * BigInt(base)) / BigInt(baseBefore)));
}
