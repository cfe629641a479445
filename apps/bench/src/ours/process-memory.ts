/** In bytes, after everything that can be collected was. */
export interface ProcessMemory {
  readonly residentBytes: number;
  readonly heapBytes: number;
}

export function processMemory(): ProcessMemory {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { residentBytes: rss, heapBytes: heapUsed };
}
