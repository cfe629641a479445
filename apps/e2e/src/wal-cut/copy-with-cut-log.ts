import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DATABASE = 'events.sqlite';
export const logOf = (dataDir: string): string => join(dataDir, `${DATABASE}-wal`);

/**
 * Makes `copy` what `dataDir` would be had only the first `keptBytes` of its write-ahead log reached the disk.
 * The shared-memory index is left out, as after a power cut.
 */
export function copyWithCutLog(dataDir: string, copy: string, keptBytes: number): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  copyFileSync(join(dataDir, DATABASE), join(copy, DATABASE));
  writeFileSync(logOf(copy), readFileSync(logOf(dataDir)).subarray(0, keptBytes));
}
