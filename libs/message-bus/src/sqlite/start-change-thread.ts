import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ChangeThread } from './change-thread.js';

const COMPILED = /\.js$/;

/**
 * Starts a thread that changes the bus in a file that is open already; `undefined` where there is one core only, or the
 * sources run uncompiled, which a thread can't load.
 */
export function startChangeThread(path: string): ChangeThread | undefined {
  if (!COMPILED.test(import.meta.url) || availableParallelism() < 2) return undefined;
  return new ChangeThread(new Worker(new URL('changing.worker.js', import.meta.url), { workerData: { path } }));
}
