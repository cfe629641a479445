import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithThisProcess, freePort } from '@limit-ledger/testing';

const INSTALLATIONS = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

/** All that differs from what Debian's package ships; durable as it comes. */
export const POSTGRES_SETTINGS = [
  'listen_addresses=127.0.0.1',
  'fsync=on',
  'synchronous_commit=on',
  'max_connections=300',
  'shared_buffers=512MB',
];

export interface PostgresServer {
  readonly url: string;
  readonly version: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own in a temporary folder, with fsync on; throws with the reason where none is installed. */
export async function startPostgres(): Promise<PostgresServer> {
  const version = existsSync(INSTALLATIONS) ? readdirSync(INSTALLATIONS).sort().at(-1) : undefined;
  if (version === undefined) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql)');
  const binaries = join(INSTALLATIONS, version, 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'limit-ledger-postgres-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  execFileSync('install', isRoot ? ['-d', '-o', 'postgres', '-g', 'postgres', data] : ['-d', data]);
  const layout = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions'];
  asPostgres(join(binaries, 'initdb'), ['-D', data, ...layout]);
  const port = await freePort();
  const settings = POSTGRES_SETTINGS.flatMap((each) => ['-c', each]);
  const [command, args] = commandAsPostgres(join(binaries, 'postgres'), ['-D', data, '-p', String(port), '-k', data, ...settings]);
  const server = spawn(command, args, { cwd: '/', stdio: 'ignore' });
  const remove = (): void => {
    untilGone(join(data, 'postmaster.pid'));
    rmSync(folder, { recursive: true, force: true });
  };
  endWithThisProcess(server, 'SIGQUIT');
  process.once('exit', remove);
  const exited = once(server, 'exit');
  await untilReady(binaries, port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    version,
    stop: async () => {
      server.kill('SIGINT');
      await exited;
      process.off('exit', remove);
      remove();
    },
  };
}

/** initdb and postgres refuse to run as root: then they run as the package's own user, with a clean environment. */
function commandAsPostgres(program: string, args: readonly string[]): [string, string[]] {
  const environment = ['env', '-i', 'PATH=/usr/bin:/bin', 'HOME=/tmp', 'LC_ALL=C.UTF-8'];
  if (!isRoot) return ['env', [...environment.slice(1), program, ...args]];
  return ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', ...environment, program, ...args]];
}

function asPostgres(program: string, args: readonly string[]): void {
  const [command, all] = commandAsPostgres(program, args);
  execFileSync(command, all, { cwd: '/', stdio: 'pipe' });
}

/** Blocks, since it is also needed while this process ends. */
function untilGone(path: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 0; attempt < 200 && existsSync(path); attempt += 1) Atomics.wait(clock, 0, 0, 20);
}

async function untilReady(binaries: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      execFileSync(join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL did not get ready in 10 s');
}
