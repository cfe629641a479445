import type { CrashRun } from './crash-series.js';

/** A kill that interrupts nothing proves nothing: this part of them must find writes in flight. */
const SHARE_WITH_WRITES_IN_FLIGHT = 0.5;

export const isFine = (run: CrashRun): boolean => run.lost.length + run.over.length + run.broken.length + run.other.length === 0;

export function linesOf(run: CrashRun, times: number): readonly string[] {
  const inFlight = `${run.inFlight} in flight at the kill (${run.unansweredWritten} written)`;
  const numbers = `${run.acknowledged} acknowledged, ${run.refused} refused, ${inFlight}`;
  const found = `${run.lost.length} lost, ${run.over.length} over, ${run.broken.length} broken chains, ${run.other.length} other`;
  const details = [...run.lost, ...run.over, ...run.broken, ...run.other].slice(0, 10);
  return [`${isFine(run) ? 'ok  ' : 'FAIL'} ${run.run}/${times}: ${numbers}; ${found}`, ...details.map((each) => `       ${each}`)];
}

/** The totals, and whether enough kills came while writes were in flight. */
export function totalOf(runs: readonly CrashRun[]): { readonly lines: readonly string[]; readonly enoughInFlight: boolean } {
  const sum = (count: (run: CrashRun) => number): number => runs.reduce((total, run) => total + count(run), 0);
  const withInFlight = runs.filter((run) => run.inFlight > 0).length;
  const enoughInFlight = runs.length > 0 && withInFlight >= runs.length * SHARE_WITH_WRITES_IN_FLIGHT;
  const lines = [
    `${runs.length} kills, ${withInFlight} of them with writes in flight${enoughInFlight ? '' : ': too few to prove anything'}`,
    `${sum((run) => run.acknowledged)} writes acknowledged`,
    `${sum((run) => run.inFlight)} in flight at the kills, ${sum((run) => run.unansweredWritten)} of them written`,
    `${sum((run) => run.lost.length)} lost, ${sum((run) => run.over.length)} over a limit`,
    `${sum((run) => run.broken.length)} chains broken, ${sum((run) => run.other.length)} other findings`,
  ];
  return { lines, enoughInFlight };
}
