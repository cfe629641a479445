import { existsSync } from 'node:fs';
import { sqlitePathOf } from '@limit-ledger/event-store';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { WrongUse } from '../wrong-use.js';

/** One file that can't be made again, and under which name a backup holds it. */
export interface BackupSource {
  readonly name: string;
  readonly path: string;
  readonly holds: 'events' | 'texts' | 'keys' | 'access log';
}

/**
 * What is backed up, in the order in which it must be read. A text is on disk before the event that refers to it, and a key
 * before the first text under it: read the other way round, a copy could refer to what it lacks. Files that were never made
 * are left out. Throws `WrongUse`, also where there are no events.
 */
export function backupSources(dataDir: string | undefined, environment = process.env): readonly BackupSource[] {
  // A folder that was named is backed up as it is, its own access log included.
  const { eventStoreUrl, subjectStoreUrl, accessLogUrl } = folderSettings(dataDir, dataDir === undefined ? environment : {});
  const texts = pathOf(subjectStoreUrl);
  const sources: readonly BackupSource[] = [
    { name: 'events.sqlite', path: pathOf(eventStoreUrl), holds: 'events' },
    { name: 'subjects.sqlite', path: texts, holds: 'texts' },
    { name: 'subjects-keys.sqlite', path: texts.replace(/(\.[^./\\]+)?$/, '-keys$1'), holds: 'keys' },
    { name: 'access.sqlite', path: pathOf(accessLogUrl), holds: 'access log' },
  ];
  const [events, ...others] = sources;
  if (!existsSync(events!.path)) throw new WrongUse([`there is no ledger at ${events!.path}`]);
  return [events!, ...others.filter(({ path }) => existsSync(path))];
}

function pathOf(url: string): string {
  const path = sqlitePathOf(url);
  if (path === undefined) throw new WrongUse([`${url.split(':')[0]}: is a server; back it up with its own tools`]);
  return path;
}
