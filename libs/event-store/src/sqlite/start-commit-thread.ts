import { Worker } from 'node:worker_threads';
import { CommitThread } from './commit-thread.js';

const COMPILED = /\.js$/;

/** Starts a thread that commits to the file; `undefined` where the sources run uncompiled, which a thread can't load. */
export function startCommitThread(path: string): CommitThread | undefined {
  if (!COMPILED.test(import.meta.url)) return undefined;
  return new CommitThread(new Worker(new URL('committing.worker.js', import.meta.url), { workerData: { path } }));
}
