/** In bytes, after everything that can be collected was. */
export interface ProcessMemory {
  readonly residentBytes: number;
  /** The heap, and the buffers outside it that it refers to. */
  readonly heldBytes: number;
}

export function processMemory(): ProcessMemory {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { residentBytes: rss, heldBytes: heapUsed + external };
}
