import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../statistics/median.js';

const FLUSHES = 50;
const PAGE = Buffer.alloc(8_192, 1);

/** The middle cost of writing a page and having it on disk, milliseconds: what one commit can't be faster than. */
export function fsyncCost(folder: string): number {
  const path = join(folder, 'fsync');
  const file = openSync(path, 'w');
  const costs = Array.from({ length: FLUSHES }, () => {
    const startedAt = performance.now();
    writeSync(file, PAGE);
    fdatasyncSync(file);
    return performance.now() - startedAt;
  });
  closeSync(file);
  rmSync(path);
  return median(costs);
}
