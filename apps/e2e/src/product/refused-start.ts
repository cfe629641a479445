import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(process.cwd(), 'dist/apps/standalone/src/main.js');
const LONGEST_MILLISECONDS = 20_000;

export interface RefusedStart {
  /** `null` when it had to be killed since it served. */
  readonly exitCode: number | null;
  readonly out: string;
  readonly error: string;
}

/** Starts the product on a data folder where it is not to start, and waits for its end. */
export function refusedStart(dataDir: string): RefusedStart {
  const env = { PATH: process.env['PATH'], PORT: '0', DATA_DIR: dataDir };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN], {
    env,
    timeout: LONGEST_MILLISECONDS,
    encoding: 'utf8',
  });
  return { exitCode: status, out: stdout, error: stderr };
}
