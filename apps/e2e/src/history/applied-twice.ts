import type { HistoryEvent } from '@limit-ledger/testing';

const ID_OF: Readonly<Record<string, (event: HistoryEvent) => string | undefined>> = {
  'limit-reserved': (event) => event.data.orderId,
  'limit-voided': (event) => event.data.orderId,
  'limit-captured': (event) => `${event.data.orderId} ${event.data.captureId}`,
  'limit-replenished': (event) => `${event.data.orderId} ${event.data.replenishmentId}`,
};

/** The business ids of order traffic that stand in the history more than once. */
export function appliedTwice(history: readonly HistoryEvent[]): readonly string[] {
  const seen = new Set<string>();
  return history.flatMap((event) => {
    const id = ID_OF[event.type]?.(event);
    const name = `${event.type} ${id}`;
    if (id === undefined) return [];
    if (seen.has(name)) return [name];
    seen.add(name);
    return [];
  });
}
