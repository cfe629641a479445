import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that is soon full, and can be made larger. */
export interface SmallDisk {
  /** A folder on it that does not exist yet. */
  readonly path: string;
  enlarge(): void;
  remove(): void;
}

/** Answers why there can't be one where mounting is not allowed. */
export function smallDisk(mebibytes: number): SmallDisk | string {
  const parent = mkdtempSync(join(tmpdir(), 'limit-ledger-disk-'));
  const mount = (...words: readonly string[]): void => void execFileSync('mount', words, { stdio: 'pipe' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', parent);
  } catch (error) {
    rmSync(parent, { recursive: true });
    return `no file system can be mounted: ${String((error as { readonly stderr?: Buffer }).stderr ?? error).trim()}`;
  }
  return {
    path: join(parent, 'data'),
    enlarge: () => mount('-o', 'remount,size=256m', parent),
    remove: () => {
      execFileSync('umount', [parent]);
      rmSync(parent, { recursive: true });
    },
  };
}
