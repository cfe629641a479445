import type { MessagePort, Worker } from 'node:worker_threads';

/** One end of a channel between two threads. */
export type CommitPort = Worker | MessagePort;

/** Asks the committing thread to take what is in the write-ahead log over into the file; it answers the same. */
export const CHECKPOINT = 'checkpoint';
/** Asks the committing thread to close its file and end. */
export const CLOSE = 'close';
