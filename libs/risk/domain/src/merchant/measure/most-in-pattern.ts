import { addSeconds, SECONDS_AN_HOUR, SECONDS_A_DAY, type Instant } from '@limit-ledger/kernel';
import type { Measure } from '../../rules/measure.js';
import type { Reading } from './reading.js';

/** The most orders of one buyer that look as if a limit was turned into cash. */
export function mostInPattern(pattern: Extract<Measure, { kind: 'order-pattern' }>, { facts, now }: Reading): number {
  const since = addSeconds(now, -pattern.withinDays * SECONDS_A_DAY);
  const withdrawals = facts.occurrences.flatMap(({ observation }) =>
    observation.kind === 'withdrawal' ? [observation.observedAt] : [],
  );
  const orders = new Map<string, Set<string>>();
  for (const { buyerRef, orderId, amount, at } of facts.captures) {
    if (at <= since || amount % pattern.multipleOf !== 0) continue;
    if (!isFollowed(at, withdrawals, addSeconds(at, pattern.withdrawalWithinHours * SECONDS_AN_HOUR))) continue;
    const ofBuyer = orders.get(buyerRef);
    if (ofBuyer === undefined) orders.set(buyerRef, new Set([orderId]));
    else ofBuyer.add(orderId);
  }
  return Math.max(0, ...[...orders.values()].map(({ size }) => size));
}

const isFollowed = (at: Instant, withdrawals: readonly Instant[], until: Instant): boolean =>
  withdrawals.some((withdrawal) => withdrawal >= at && withdrawal <= until);
