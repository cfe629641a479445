import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { verifyStore, type StoreVerification } from '@limit-ledger/event-store';
import { readGroupPlaces } from '@limit-ledger/message-bus';
import { Stopped } from '../stopped.js';
import { WrongUse } from '../wrong-use.js';
import { writeManifest, type BackedUpFile, type BackupManifest } from './backup-manifest.js';
import { EVENTS_NAME, type BackupSource } from './backup-sources.js';
import { syncPath } from './copy-database.js';
import { copySource } from './copy-source.js';

export interface BackupFolders {
  /** Missing or empty; gets everything but the keys. */
  readonly to: string;
  /** Another one, missing or empty; gets the keys. */
  readonly keysTo: string;
}

/**
 * Copies the sources in their order, verifies the copied chains, and says last of all that the backup is whole. Throws
 * `WrongUse` before anything is written, `Stopped` when it can't be brought to its end or the copy does not verify.
 */
export async function backUp(sources: readonly BackupSource[], { to, keysTo }: BackupFolders): Promise<BackupManifest> {
  if (isInside(to, keysTo) || isInside(keysTo, to)) {
    throw new WrongUse(['--to and --keys-to must be two folders, apart from each other: who has both can read all texts']);
  }
  attempt(() => {
    for (const folder of [to, keysTo]) refuseIfFull(folder);
    for (const folder of [to, keysTo]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  });
  const startedAt = new Date().toISOString();
  try {
    const bus = sources.find(({ holds }) => holds === 'messages');
    const places = bus === undefined ? [] : readGroupPlaces(bus.path);
    const files: BackedUpFile[] = [];
    for (const source of sources) files.push(...(await copySource(source, source.holds === 'keys' ? keysTo : to, places)));
    const { streams, events } = await verified(join(to, EVENTS_NAME));
    syncPath(keysTo);
    const manifest: BackupManifest = {
      format: 'limit-ledger-backup/1',
      startedAt,
      finishedAt: new Date().toISOString(),
      streams,
      events,
      files,
    };
    writeManifest(to, manifest);
    return manifest;
  } catch (error) {
    throw new Stopped(`the backup is not whole, begin again with other folders: ${(error as Error).message}`, { cause: error });
  }
}

const isInside = (folder: string, other: string): boolean => `${resolve(folder)}${sep}`.startsWith(`${resolve(other)}${sep}`);

/** Throws `WrongUse` for what the file system refuses. */
function attempt(step: () => void): void {
  try {
    step();
  } catch (error) {
    throw error instanceof WrongUse ? error : new WrongUse([(error as Error).message]);
  }
}

function refuseIfFull(path: string): void {
  const isFull = existsSync(path) && readdirSync(path).length > 0;
  if (isFull) throw new WrongUse([`${path} is not empty; every backup has a folder of its own`]);
}

async function verified(eventsFile: string): Promise<StoreVerification> {
  const result = await verifyStore(`sqlite:${eventsFile}`);
  const [broken] = result.broken;
  if (broken !== undefined) throw new Error(`${broken.stream} is broken at revision ${broken.revision}: ${broken.reason}`);
  return result;
}
