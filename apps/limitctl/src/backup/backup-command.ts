import { Command } from 'commander';
import { asJson, dataDirToRead } from '../shared-options.js';

export interface BackupCommandOptions {
  readonly dataDir?: string;
  readonly to: string;
  readonly keysTo: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  limitctl backup --to backups/2026-11-24 --keys-to keys/2026-11-24
  limitctl verify --data-dir backups/2026-11-24`;

/** `limitctl backup`. */
export function backupCommand(): Command {
  return new Command('backup')
    .description(
      'Copies what can not be made again, and what was told of it, also beside a running service, and verifies the copy.',
    )
    .requiredOption('--to <folder>', 'where the copy goes; a new or empty folder')
    .requiredOption('--keys-to <folder>', 'where the keys of free texts go; another new or empty folder, to be kept apart')
    .addOption(dataDirToRead())
    .addOption(asJson('the manifest as a JSON object'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: BackupCommandOptions) => {
      const { runBackup } = await import('./run-backup.js');
      await runBackup(options);
    });
}
