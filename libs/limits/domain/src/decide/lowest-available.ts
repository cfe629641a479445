import type { AmountMinor, Instant, Recorded } from '@limit-ledger/kernel';
import type { TrafficEntry } from '../commands.js';
import type { LimitEvent } from '../events.js';
import { availableOf } from '../line-numbers.js';
import { isOrderEvent } from '../order-event.js';
import type { LineState } from '../state.js';

/** What order traffic did to the available of each line, one entry an event and line. */
export function trafficOf(events: readonly Recorded<LimitEvent>[]): readonly TrafficEntry[] {
  return events.filter(isOrderEvent).flatMap(({ data, effectiveTime }) =>
    data.deltas.map(({ line, reserved = 0, used = 0 }) => ({ effectiveTime, line, available: -(reserved + used) })),
  );
}

/**
 * The lowest available of the line at any moment from `since` to now, given all traffic effective after `since`: undone
 * from the newest effective moment back. The terms of the line have not changed after `since`.
 */
export function lowestAvailableSince(line: LineState, since: Instant, traffic: readonly TrafficEntry[]): AmountMinor {
  const later = traffic.filter((entry) => entry.line === line.line && entry.effectiveTime > since);
  later.sort((first, second) => (first.effectiveTime < second.effectiveTime ? 1 : first.effectiveTime > second.effectiveTime ? -1 : 0));
  let available = availableOf(line);
  let lowest = available;
  later.forEach((entry, index) => {
    available -= entry.available;
    // In the middle of what happened at one moment nothing was ever available.
    if (later[index + 1]?.effectiveTime !== entry.effectiveTime) lowest = Math.min(lowest, available);
  });
  return lowest;
}
