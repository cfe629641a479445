import { serveWorker } from '../worker/serve-worker.js';
import { checkFile } from './check-file.js';

const methods = { check: ({ file }: { readonly file: string }) => checkFile(file) };

export type CheckerMethods = typeof methods;
serveWorker(methods);
