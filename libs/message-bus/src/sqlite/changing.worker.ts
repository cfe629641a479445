import { parentPort, workerData } from 'node:worker_threads';
import { openToWrite } from './open-database.js';
import { serveChanges } from './serve-changes.js';

/** The thread that changes a bus: on a connection of its own to the file that it is given. */
const port = parentPort!;
serveChanges(port, openToWrite((workerData as { readonly path: string }).path), () => port.close());
