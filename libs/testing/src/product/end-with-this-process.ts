import type { ChildProcess } from 'node:child_process';

const started = new Map<ChildProcess, NodeJS.Signals>();

/** Whatever ends this process ends the child too, by the signal. */
export function endWithThisProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
  if (started.size === 0) process.on('exit', endAll);
  started.set(child, signal);
  child.once('exit', () => {
    started.delete(child);
    if (started.size === 0) process.off('exit', endAll);
  });
}

const endAll = (): void => started.forEach((signal, child) => child.kill(signal));
