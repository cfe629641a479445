import type { FuzzResult } from './run-fuzz.js';

/** A fuzzer whose requests are mostly refused at the door tests the door. */
export const LEAST_SHARE_ACCEPTED = 0.4;
const MOST_COMPLAINTS_TOLD = 20;

export function fuzzReport(
  { requests, acceptedWrites, counts, complaints, merchants }: FuzzResult,
  unsound: readonly string[],
  seed: number,
): readonly string[] {
  const rows = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, statuses]) => `  ${name}  ${statusesText(statuses)}`);
  const share = ((100 * acceptedWrites) / requests).toFixed(1);
  return [
    `${requests.toLocaleString('en-US')} requests with seed ${seed}, by operation and status:`,
    ...rows,
    `${share}% of them accepted writes (at least ${100 * LEAST_SHARE_ACCEPTED}% wanted)`,
    `${complaints.length} answers that are not as described`,
    ...complaints.slice(0, MOST_COMPLAINTS_TOLD).map((each) => `  ${each}`),
    `${merchants.length} merchants checked afterwards: ${unsound.length} complaints`,
    ...unsound.slice(0, MOST_COMPLAINTS_TOLD).map((each) => `  ${each}`),
  ];
}

const statusesText = (statuses: ReadonlyMap<number, number>): string =>
  [...statuses]
    .sort(([one], [other]) => one - other)
    .map(([status, count]) => `${status}×${count}`)
    .join(' ');
