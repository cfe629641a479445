import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './open-database.js';
import { serveBatches } from './serve-batches.js';

/** The committing thread: on a connection of its own to the file that it is given. */
const port = parentPort!;
serveBatches(port, await openDatabase((workerData as { readonly path: string }).path), () => port.close());
