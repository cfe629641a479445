import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

export const REQUIRED_MAJOR = 24;

/** Whether this process runs on a Node that has what the ledger needs (`node:sqlite` among it). */
export function isRequiredNode(version: string = process.versions.node): boolean {
  return Number(version.split('.')[0]) >= REQUIRED_MAJOR;
}

/** Runs the same command line on the Node that was installed with the product; answers its exit code. */
export async function runOnInstalledNode(main: string): Promise<number> {
  const node = installedNode(main);
  if (node === undefined) {
    console.error(`limitctl needs Node ${REQUIRED_MAJOR} or later, and this is ${process.versions.node}; npm ci installs one beside it`);
    return 2;
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; the child decides what becomes of it, and this process only waits.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}

function installedNode(main: string): string | undefined {
  for (let folder = dirname(main); folder !== dirname(folder); folder = dirname(folder)) {
    const node = join(folder, 'node_modules', 'node', 'bin', 'node');
    if (existsSync(node)) return node;
  }
  return undefined;
}
