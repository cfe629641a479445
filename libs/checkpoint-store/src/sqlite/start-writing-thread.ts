import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { WritingThread } from './writing-thread.js';

const COMPILED = /\.js$/;

/**
 * Starts a thread that writes to the file; `undefined` where there is one core only, or the sources run uncompiled, which a
 * thread can't load.
 */
export function startWritingThread(path: string, onDeleted: () => void): WritingThread | undefined {
  if (!COMPILED.test(import.meta.url) || availableParallelism() < 2) return undefined;
  return new WritingThread(new Worker(new URL('writing.worker.js', import.meta.url), { workerData: { path } }), onDeleted);
}
