import type { LineAmount } from '@limit-ledger/limits-domain';

/** With their members in one order: an event just decided and the same one read from the store must give the same bytes. */
export function lineAmounts(amounts: readonly LineAmount[]): readonly LineAmount[] {
  return amounts.map(({ line, amount }) => ({ line, amount }));
}
