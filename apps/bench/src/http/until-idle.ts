import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';

const POLL_MILLISECONDS = 20;
const QUIET_POLLS = 2;
const QUIET_TICKS = 0;
const LONGEST_MILLISECONDS = 60_000;

/**
 * Waits until the process works no more: what it had left to do behind its answers (views, relays) is done. Answers how long
 * that took, without the quiet stretch that showed it; 0 where the system does not tell a process's time.
 */
export async function untilIdle(processId: number): Promise<number> {
  const startedAt = performance.now();
  let busyUntil = startedAt;
  let ticks = ticksOf(processId);
  for (let quiet = 0; ticks !== undefined && quiet < QUIET_POLLS; ) {
    await after(POLL_MILLISECONDS);
    const now = ticksOf(processId) ?? ticks;
    quiet = now - ticks <= QUIET_TICKS ? quiet + 1 : 0;
    if (quiet === 0) busyUntil = performance.now();
    ticks = now;
    if (performance.now() - startedAt > LONGEST_MILLISECONDS) throw new Error('the service does not come to rest');
  }
  return busyUntil - startedAt;
}

/** User and system time in ticks of mostly 10 ms. */
function ticksOf(processId: number): number | undefined {
  try {
    // The name of the command, in brackets, may hold spaces.
    const fields = readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}
