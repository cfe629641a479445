import { readFileSync, statfsSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { DatabaseSync } from 'node:sqlite';

/** What the numbers were measured on; nothing that names the machine. */
export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly memoryBytes: number;
  readonly system: string;
  readonly node: string;
  readonly sqlite: string;
  /** Where the files lie. */
  readonly fileSystem: string;
  /** Running processes on average over the last minute. */
  readonly load: number;
}

const FILE_SYSTEMS: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x01021994: 'tmpfs',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
  0x794c7630: 'overlay',
};

export function machine(folder: string): Machine {
  const all = cpus();
  const { type } = statfsSync(folder);
  return {
    cores: all.length,
    model: all[0]?.model ?? 'unknown',
    memoryBytes: totalmem(),
    system: `${distribution()}${platform()} ${release().split('-')[0]}`,
    node: process.version,
    sqlite: sqliteVersion(),
    fileSystem: FILE_SYSTEMS[type] ?? `type ${type.toString(16)}`,
    load: loadavg()[0]!,
  };
}

function distribution(): string {
  try {
    return `${/^PRETTY_NAME="(.*)"/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]}, `;
  } catch {
    return '';
  }
}

function sqliteVersion(): string {
  const database = new DatabaseSync(':memory:');
  const version = String(database.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  database.close();
  return version;
}
