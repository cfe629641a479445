import type { AmountMinor } from '@limit-ledger/kernel';
import type { LineNumber } from '../../rules/measure.js';
import type { NotedLine } from '../commands.js';
import type { DayNumber } from '../days/day-number.js';

const KEPT_DAYS = 64;
const NUMBERS = ['approved', 'available', 'effective', 'used'] as const satisfies readonly LineNumber[];

/** What a day changed; changes commute, so that what counts from an earlier day and comes late finds its place. */
interface DayOfLine extends Readonly<Record<LineNumber, AmountMinor>> {
  readonly day: DayNumber;
}

/** A line as limits told it, now and at the end of each of the last 64 days. Never changes. */
export interface LineHistory {
  readonly now: NotedLine;
  /** Before it nothing is known. */
  readonly firstDay: DayNumber;
  /** In order of time. */
  readonly days: readonly DayOfLine[];
}

/** The history after the line was told to stand like this by something that counts from that day. */
export function lineHistoryAfter(history: LineHistory | undefined, line: NotedLine, day: DayNumber): LineHistory {
  if (history === undefined) return { now: line, firstDay: day, days: [] };
  const change: DayOfLine = {
    day,
    approved: line.approved - history.now.approved,
    available: line.available - history.now.available,
    effective: line.effective - history.now.effective,
    used: line.used - history.now.used,
  };
  const before = history.days.find((each) => each.day === day);
  const others = history.days.filter((each) => each !== before);
  const days = [...others, before === undefined ? change : sumOfDays(before, change)].sort(
    (first, second) => first.day - second.day,
  );
  return { now: line, firstDay: Math.min(history.firstDay, day), days: days.slice(-KEPT_DAYS) };
}

/** At the end of the day; `undefined` before the line was known, and where it is too long ago to tell. */
export function lineNumberAt(history: LineHistory, number: LineNumber, day: DayNumber): AmountMinor | undefined {
  const tooLongAgo = history.days.length === KEPT_DAYS && day < (history.days[0]?.day ?? day) - 1;
  if (day < history.firstDay || tooLongAgo) return undefined;
  let value = history.now[number];
  for (const change of history.days) if (change.day > day) value -= change[number];
  return value;
}

function sumOfDays(first: DayOfLine, second: DayOfLine): DayOfLine {
  const sums = NUMBERS.map((number) => [number, first[number] + second[number]] as const);
  return { day: first.day, ...(Object.fromEntries(sums) as Record<LineNumber, AmountMinor>) };
}
