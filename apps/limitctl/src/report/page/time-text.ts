import { epochMillisecondsOf, instantOf, type Instant } from '@limit-ledger/kernel';

const SHANGHAI_MILLISECONDS = 8 * 3_600_000;

/** `2026-11-24 16:00:01`, in Asia/Shanghai as business dates are; milliseconds where there are any. */
export function timeText(instant: Instant): string {
  const local = instantOf(epochMillisecondsOf(instant) + SHANGHAI_MILLISECONDS);
  return local
    .slice(0, -1)
    .replace('T', ' ')
    .replace(/\.000$/, '');
}

/** The same of milliseconds since 1970. */
export const momentText = (milliseconds: number): string => timeText(instantOf(milliseconds));
