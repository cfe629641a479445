import { Stopped } from '../stopped.js';

/** Ctrl-C and TERM let the work stop between two pages, so that it can clean up. */
export function stopOnSignals(): { throwIfStopped(): void; dispose(): void } {
  let isStopped = false;
  const stop = (): void => {
    if (isStopped) process.exit(130);
    isStopped = true;
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    throwIfStopped: () => {
      if (isStopped) throw new Stopped('the export was stopped; nothing of it is left');
    },
    dispose: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
