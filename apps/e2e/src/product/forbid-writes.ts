import { execFileSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/**
 * From now on whatever the process writes to a file fails, open ones included, as when its file system turned read-only. For
 * an administrator too, whom no permission stops.
 */
export const forbidWrites = (process: ChildProcess): void => limitFiles(process, '0');

export const allowWrites = (process: ChildProcess): void => limitFiles(process, 'unlimited');

/** Answers why it can't be done on this machine; `undefined` where it can. */
export function whyNoForbidding(): string | undefined {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return `prlimit is not there: ${(error as Error).message}`;
  }
}

/** The hard limit stays, so that the soft one can be raised again. */
function limitFiles({ pid }: ChildProcess, size: string): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${size}:`], { stdio: 'pipe' });
}
