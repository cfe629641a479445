import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serveWorker } from '../worker/serve-worker.js';
import { insertRows } from './insert-rows.js';
import { readRows } from './read-rows.js';
import { meanRowBytes, writtenRows, type WrittenRows } from './written-rows.js';

let taken: WrittenRows | undefined;

const methods = {
  /** Takes rows that a run has written into memory. */
  take({ file, most, stream }: { readonly file: string; readonly most: number; readonly stream?: string }) {
    taken = writtenRows(file, most, stream);
    return { rows: taken.rows.length, meanRowBytes: meanRowBytes(taken.rows) };
  },
  /** Rows a second. */
  async insert({ folder, batch }: { readonly folder: string; readonly batch: number }): Promise<number> {
    const own = mkdtempSync(join(folder, 'raw-'));
    try {
      return await insertRows(own, taken!, batch);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  },
  read: ({ file, stream }: { readonly file: string; readonly stream: string }) => readRows(file, stream),
};

export type CeilingMethods = typeof methods;
serveWorker(methods);
