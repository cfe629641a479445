import { join } from 'node:path';
import { putGroupsBack, type GroupPlace } from '@limit-ledger/message-bus';
import { digestOf, type BackedUpFile } from './backup-manifest.js';
import type { BackupSource } from './backup-sources.js';
import { copyDatabase } from './copy-database.js';
import { copyHeads } from './copy-heads.js';

/**
 * Copies one source into a folder and says what is there now. `places` is where the groups of the bus were before the views
 * were copied: what a group has handled must be noted in them. Throws what SQLite and the file system throw.
 */
export async function copySource(
  { name, path, holds }: BackupSource,
  folder: string,
  places: readonly GroupPlace[],
): Promise<readonly BackedUpFile[]> {
  const names = holds === 'heads' ? copyHeads(path, join(folder, name)).map((each) => `${name}/${each}`) : [name];
  if (holds !== 'heads') await copyDatabase(path, join(folder, name));
  if (holds === 'messages') putGroupsBack(join(folder, name), places);
  return Promise.all(names.map(async (each) => ({ name: each, holds, ...(await digestOf(join(folder, each))) })));
}
