import type { Instant } from '@limit-ledger/kernel';
import { LimitsQuery, type LimitsQueryHandler } from '@limit-ledger/limits-service';
import type { Account } from '../account.js';

/** A period of an account whose numbers in the ledger are not what the file says. */
export interface WrongCell {
  readonly merchantId: string;
  readonly effectiveAt: Instant;
  readonly expectedUsed: number;
  readonly used: number | undefined;
  readonly available: number | undefined;
}

/**
 * Asks the ledger for every period of an account, as of its moment and as the route asks, and answers those
 * where `used` is not what was owed, or `available` not what the limit leaves (less than nothing beyond it).
 */
export async function wrongCellsOf({ merchantId, lines, balances }: Account, handler: LimitsQueryHandler): Promise<WrongCell[]> {
  const wrong: WrongCell[] = [];
  const approved = lines.find(({ line }) => line === balances?.line)?.approved ?? 0;
  for (const { effectiveAt, balance } of balances?.periods ?? []) {
    const body = await handler.execute(new LimitsQuery(merchantId, { effectiveAsOf: effectiveAt }));
    const numbers = body.lines.find(({ line }) => line === balances?.line);
    const expectedUsed = Math.max(balance, 0);
    if (numbers?.used === expectedUsed && numbers.available === approved - expectedUsed) continue;
    wrong.push({ merchantId, effectiveAt, expectedUsed, used: numbers?.used, available: numbers?.available });
  }
  return wrong;
}
