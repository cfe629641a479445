import { addSeconds, SECONDS_AN_HOUR, SECONDS_A_DAY, type Instant } from '@limit-ledger/kernel';
import type { Measure } from '../../rules/measure.js';
import type { KnownCapture } from '../facts/risk-facts.js';
import type { Reading } from './reading.js';

/** By whom orders are looked at together, each for itself. */
export const PARTIES = ['buyerRef', 'deviceRef', 'accountRef'] as const;
export const NAME_OF = { buyerRef: 'buyer', deviceRef: 'device', accountRef: 'account' } as const;
export type Party = (typeof NAME_OF)[(typeof PARTIES)[number]];

export type Pattern = Extract<Measure, { kind: 'order-pattern' }>;

/**
 * The most orders of one buyer, device or account that look as if a limit was turned into cash, and which of the three it
 * was: the first in that order where they are as many; `undefined` with none.
 */
export function mostInPattern(pattern: Pattern, reading: Reading): { readonly count: number; readonly by?: Party } {
  const captures = capturesInPattern(pattern, reading);
  let most: { count: number; by?: Party } = { count: 0 };
  for (const party of PARTIES) {
    const count = mostOfOne(captures, party);
    if (count > most.count) most = { count, by: NAME_OF[party] };
  }
  return most;
}

export function capturesInPattern(pattern: Pattern, { facts, now }: Reading): readonly KnownCapture[] {
  const since = addSeconds(now, -pattern.withinDays * SECONDS_A_DAY);
  const withdrawals = facts.occurrences.flatMap(({ observation }) =>
    observation.kind === 'withdrawal' ? [observation.observedAt] : [],
  );
  return facts.captures.filter(
    ({ at, amount }) =>
      at > since &&
      amount % pattern.multipleOf === 0 &&
      isFollowed(at, withdrawals, addSeconds(at, pattern.withdrawalWithinHours * SECONDS_AN_HOUR)),
  );
}

function mostOfOne(captures: readonly KnownCapture[], party: (typeof PARTIES)[number]): number {
  return Math.max(0, ...[...ordersOfEach(captures, party).values()].map(({ size }) => size));
}

/** The orders of each buyer, or each device, or each account. */
export function ordersOfEach(
  captures: readonly KnownCapture[],
  party: (typeof PARTIES)[number],
): ReadonlyMap<string, ReadonlySet<string>> {
  const orders = new Map<string, Set<string>>();
  for (const { [party]: reference, orderId } of captures) {
    if (reference === undefined) continue;
    const ofOne = orders.get(reference);
    if (ofOne === undefined) orders.set(reference, new Set([orderId]));
    else ofOne.add(orderId);
  }
  return orders;
}

const isFollowed = (at: Instant, withdrawals: readonly Instant[], until: Instant): boolean =>
  withdrawals.some((withdrawal) => withdrawal >= at && withdrawal <= until);
