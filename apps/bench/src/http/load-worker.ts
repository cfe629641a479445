import { serveWorker } from '../worker/serve-worker.js';
import { httpLoad } from './http-load.js';

const methods = { load: httpLoad };

export type LoadMethods = typeof methods;
serveWorker(methods);
