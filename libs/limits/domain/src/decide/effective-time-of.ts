import type { Instant } from '@limit-ledger/kernel';
import type { CommandContext } from '../commands.js';
import type { MerchantState } from '../state.js';
import type { LineKind } from '../words.js';

/**
 * From when the command counts: `effectiveAt`, or the moment it is recorded, which is never out of order.
 * `undefined` when it is later than now, earlier than what the command depends on, or earlier than the last change of
 * terms of a line that it touches.
 */
export function effectiveTimeOf(
  { effectiveAt }: CommandContext,
  now: Instant,
  merchant: MerchantState,
  touched: readonly LineKind[],
  dependsOn: Instant | undefined = merchant.profile?.effectiveTime,
): Instant | undefined {
  if (effectiveAt === undefined) return now;
  if (effectiveAt > now || (dependsOn !== undefined && effectiveAt < dependsOn)) return undefined;
  for (const kind of touched) {
    const line = merchant.lines[kind];
    if (line !== undefined && effectiveAt < line.termsEffectiveTime) return undefined;
  }
  return effectiveAt;
}
