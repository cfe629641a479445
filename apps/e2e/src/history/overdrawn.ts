import type { HistoryDelta, HistoryEvent } from '@limit-ledger/testing';

type Sums = Required<Omit<HistoryDelta, 'line'>>;
const NOTHING: Sums = { approved: 0, temporary: 0, reduced: 0, frozenGross: 0, reserved: 0, used: 0 };

/** One sentence for each event that left a sum below 0, or was an accepted reservation and left a line over its limit. */
export function overdrawn(history: readonly HistoryEvent[]): readonly string[] {
  const lines = new Map<string, Sums>();
  const complaints: string[] = [];
  for (const event of history) {
    for (const delta of event.data.deltas ?? []) {
      const sums = plus(lines.get(delta.line) ?? NOTHING, delta);
      lines.set(delta.line, sums);
      const over = event.type === 'limit-reserved' && availableOf(sums) < 0;
      if (!over && sums.reserved >= 0 && sums.used >= 0) continue;
      complaints.push(`${event.type} at revision ${event.revision} left ${delta.line} at ${JSON.stringify(sums)}`);
    }
  }
  return complaints;
}

function plus(sums: Sums, delta: HistoryDelta): Sums {
  const { line: _line, ...changes } = delta;
  const names = Object.keys(NOTHING) as (keyof Sums)[];
  return Object.fromEntries(names.map((name) => [name, sums[name] + (changes[name] ?? 0)])) as unknown as Sums;
}

function availableOf(sums: Sums): number {
  const effective = Math.max(0, sums.approved + sums.temporary - sums.reduced);
  return effective - Math.min(sums.frozenGross, effective) - sums.reserved - sums.used;
}
