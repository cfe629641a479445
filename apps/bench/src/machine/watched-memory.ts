import { residentBytes } from './resident-bytes.js';

const POLL_MILLISECONDS = 50;

/** Of a process over a stretch of time; 0 where the system does not tell. */
export interface WatchedMemory {
  readonly beforeBytes: number;
  readonly largestBytes: number;
  readonly afterBytes: number;
}

/** Looks at a process's resident memory while the work goes on. */
export async function watchMemory<Result>(
  processId: number,
  work: () => Promise<Result>,
): Promise<readonly [Result, WatchedMemory]> {
  const beforeBytes = residentBytes(processId);
  let largestBytes = beforeBytes;
  const watch = setInterval(() => (largestBytes = Math.max(largestBytes, residentBytes(processId))), POLL_MILLISECONDS);
  try {
    const result = await work();
    const afterBytes = residentBytes(processId);
    return [result, { beforeBytes, largestBytes: Math.max(largestBytes, afterBytes), afterBytes }];
  } finally {
    clearInterval(watch);
  }
}
