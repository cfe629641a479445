import { instantOf } from '@limit-ledger/kernel';
import { momentText } from '../page/time-text.js';

export interface TimeTick {
  readonly milliseconds: number;
  readonly label: string;
}

const MOST_TICKS = 7;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  ...[1, 5, 15, 30].map((s) => s * SECOND),
  ...[1, 5, 15, 30].map((m) => m * MINUTE),
  ...[1, 3, 6, 12].map((h) => h * HOUR),
];
const DAY_STEPS = [1, 2, 5, 10, 20].map((days) => days * DAY);
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 600];
const SHANGHAI_MILLISECONDS = 8 * HOUR;

/** Round moments of Asia/Shanghai within the span, at most seven; the finest step that gives no more. */
export function timeTicks(from: number, until: number): readonly TimeTick[] {
  for (const step of [...STEPS, ...DAY_STEPS]) {
    if ((until - from) / step <= MOST_TICKS - 1) return evenTicks(from, until, step);
  }
  for (const months of MONTH_STEPS) {
    const ticks = monthTicks(from, until, months);
    if (ticks.length <= MOST_TICKS) return ticks;
  }
  return [];
}

function evenTicks(from: number, until: number, step: number): readonly TimeTick[] {
  const ticks: TimeTick[] = [];
  const first = Math.ceil((from + SHANGHAI_MILLISECONDS) / step) * step - SHANGHAI_MILLISECONDS;
  for (let at = first; at <= until; at += step) ticks.push({ milliseconds: at, label: labelOf(at, step) });
  return ticks;
}

function labelOf(milliseconds: number, step: number): string {
  const text = momentText(milliseconds);
  if (step >= DAY) return text.slice(0, 10);
  return step >= MINUTE ? text.slice(5, 16) : text.slice(11, 19);
}

function monthTicks(from: number, until: number, months: number): readonly TimeTick[] {
  const [firstYear = 0] = yearAndMonth(from);
  const [lastYear = 0] = yearAndMonth(until);
  const ticks: TimeTick[] = [];
  for (let month = firstYear * 12; month <= lastYear * 12 + 11; month += 1) {
    if (month % months !== 0) continue;
    const label = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
    const milliseconds = Date.parse(`${label}-01T00:00:00.000+08:00`);
    if (milliseconds >= from && milliseconds <= until) ticks.push({ milliseconds, label });
  }
  return ticks;
}

const yearAndMonth = (milliseconds: number): readonly number[] =>
  instantOf(milliseconds + SHANGHAI_MILLISECONDS)
    .slice(0, 7)
    .split('-')
    .map(Number);
