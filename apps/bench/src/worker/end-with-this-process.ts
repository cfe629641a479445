import type { ChildProcess } from 'node:child_process';

const started = new Map<ChildProcess, NodeJS.Signals>();
process.on('exit', () => started.forEach((signal, child) => child.kill(signal)));

/** Whatever ends this process ends the child too, by the signal. */
export function endWithThisProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void {
  started.set(child, signal);
  child.once('exit', () => started.delete(child));
}
