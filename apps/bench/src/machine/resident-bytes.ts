import { readFileSync } from 'node:fs';

/** What a process has of the machine's memory; 0 where the system does not tell. */
export function residentBytes(processId: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}
