import { createHash } from 'node:crypto';
import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { syncPath } from './copy-database.js';

/** The file that says that a folder is a whole backup: it is written last. */
export const MANIFEST_NAME = 'backup.json';

export interface BackedUpFile {
  readonly name: string;
  readonly holds: string;
  readonly bytes: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
}

export interface BackupManifest {
  readonly format: 'limit-ledger-backup/1';
  /** RFC 3339: everything acknowledged before is in it. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly streams: number;
  readonly events: number;
  /** In the order in which they were read. */
  readonly files: readonly BackedUpFile[];
}

export async function digestOf(path: string): Promise<Pick<BackedUpFile, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: statSync(path).size, sha256: hash.digest('hex') };
}

export function writeManifest(folder: string, manifest: BackupManifest): void {
  const path = join(folder, MANIFEST_NAME);
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  syncPath(path);
  syncPath(folder);
}
