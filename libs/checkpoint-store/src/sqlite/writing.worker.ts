import { parentPort, workerData } from 'node:worker_threads';
import { FileWriter } from './file-writer.js';
import { OpenFile } from './open-file.js';
import { serveWrites } from './serve-writes.js';
import type { WriteAnswer } from './write-message.js';

/** The writing thread: on a connection of its own to the file that it is given. */
const port = parentPort!;
const file = new OpenFile((workerData as { readonly path: string }).path, () =>
  port.postMessage('deleted' satisfies WriteAnswer),
);
serveWrites(port, new FileWriter(file), () => port.close());
