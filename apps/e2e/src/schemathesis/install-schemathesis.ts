import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = '4.32.5';
const INSTALL_TIMEOUT_MILLISECONDS = 90_000;

/** Where the program is, or why this machine can't have it. */
export type Installed = { readonly program: string } | { readonly missing: string };

/** Installs it from PyPI into an environment of its own in the folder; the machine's Python stays as it is. */
export function installSchemathesis(folder: string): Installed {
  const environment = join(folder, 'python');
  const made = run('python3', ['-m', 'venv', environment]);
  if (made !== undefined) return { missing: `no Python 3 with venv: ${made}` };
  const pip = join(environment, 'bin', 'pip');
  const installed = run(pip, ['install', '--quiet', '--disable-pip-version-check', '--no-input', `schemathesis==${VERSION}`]);
  if (installed !== undefined) return { missing: `schemathesis ${VERSION} can't be installed: ${installed}` };
  const program = join(environment, 'bin', 'st');
  return existsSync(program) ? { program } : { missing: `schemathesis ${VERSION} has no program st` };
}

/** Answers the last line of what went wrong. */
function run(command: string, words: readonly string[]): string | undefined {
  const { status, error, stderr } = spawnSync(command, words, { encoding: 'utf8', timeout: INSTALL_TIMEOUT_MILLISECONDS });
  if (error !== undefined) return error.message;
  return status === 0 ? undefined : (stderr.trim().split('\n').at(-1) ?? `it ended with ${status}`);
}
