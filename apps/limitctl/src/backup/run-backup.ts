import { backUp } from './back-up.js';
import type { BackupCommandOptions } from './backup-command.js';
import type { BackupManifest } from './backup-manifest.js';
import { backupSources } from './backup-sources.js';

/** Runs `limitctl backup` and prints. Throws `WrongUse` or `Stopped`. */
export async function runBackup({ dataDir, to, keysTo, json }: BackupCommandOptions): Promise<void> {
  const manifest = await backUp(backupSources(dataDir), { to, keysTo });
  console.log(json === true ? JSON.stringify(manifest) : backupText(manifest, { to, keysTo }));
}

function backupText(
  { streams, events, files }: BackupManifest,
  { to, keysTo }: { readonly to: string; readonly keysTo: string },
): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const lines = files.map(
    ({ name, holds, bytes }) => `${name} (${holds}, ${number(bytes)} bytes) in ${holds === 'keys' ? keysTo : to}`,
  );
  return [...lines, `${number(streams)} histories, ${number(events)} events copied and verified: all intact`].join('\n');
}
