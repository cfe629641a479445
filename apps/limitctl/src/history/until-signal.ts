/** Never comes; what has to wait for nothing but another process keeps this one alive by it. */
const NEVER_MILLISECONDS = 2 ** 31 - 1;

export interface SignalWatch {
  readonly signal: AbortSignal;
  dispose(): void;
}

/** Aborts at the first Ctrl-C or TERM, and keeps the process alive until then; a second one ends it at once. */
export function untilSignal(): SignalWatch {
  const controller = new AbortController();
  const alive = setInterval(() => undefined, NEVER_MILLISECONDS);
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const dispose = (): void => {
    clearInterval(alive);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  return { signal: controller.signal, dispose };
}
