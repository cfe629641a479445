import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sqlitePathOf } from '@limit-ledger/event-store';
import { HEADS_FOLDER } from '@limit-ledger/platform';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { WrongUse } from '../wrong-use.js';

export const EVENTS_NAME = 'events.sqlite';

/** A file, of heads a folder of them, and under which name a backup holds it. */
export interface BackupSource {
  readonly name: string;
  readonly path: string;
  readonly holds: 'heads' | 'views' | 'messages' | 'events' | 'texts' | 'keys' | 'access log';
}

/**
 * What is backed up, in the order in which it must be read. Heads, views and messages tell of events that were stored before
 * them: read the other way round, they could tell of some that the copy lacks, and what happens after a restore would bear
 * the numbers of what was told already. What the views note as told must be among the messages. A text is on disk before the
 * event that refers to it, and a key before the first text under it: read the other way round, a copy could refer to what it
 * lacks. Files that were never made are left out. Throws `WrongUse`, also where there are no events.
 */
export function backupSources(dataDir: string | undefined, environment = process.env): readonly BackupSource[] {
  // A folder that was named is backed up as it is, its own access log included.
  const settings = folderSettings(dataDir, dataDir === undefined ? environment : {});
  const texts = pathOf(settings.subjectStoreUrl);
  const events: BackupSource = { name: EVENTS_NAME, path: pathOf(settings.eventStoreUrl), holds: 'events' };
  if (!existsSync(events.path)) throw new WrongUse([`there is no ledger at ${events.path}`]);
  const files: readonly BackupSource[] = [
    { name: 'views.sqlite', path: pathOf(settings.viewStoreUrl), holds: 'views' },
    { name: 'bus.sqlite', path: pathOf(settings.messageBusUrl), holds: 'messages' },
    events,
    { name: 'subjects.sqlite', path: texts, holds: 'texts' },
    { name: 'subjects-keys.sqlite', path: texts.replace(/(\.[^./\\]+)?$/, '-keys$1'), holds: 'keys' },
    { name: 'access.sqlite', path: pathOf(settings.accessLogUrl), holds: 'access log' },
  ];
  const heads: BackupSource = { name: HEADS_FOLDER, path: join(settings.dataDir, HEADS_FOLDER), holds: 'heads' };
  return [heads, ...files.filter(({ path }) => existsSync(path))];
}

function pathOf(url: string): string {
  const path = sqlitePathOf(url);
  if (path === undefined) throw new WrongUse([`${url.split(':')[0]}: is a server; back it up with its own tools`]);
  return path;
}
