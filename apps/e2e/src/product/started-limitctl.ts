import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { keepPrinted } from '@limit-ledger/testing';

const MAIN = join(process.cwd(), 'dist/apps/limitctl/src/main.js');

export interface Ended {
  /** `null` after a signal that it did not handle. */
  readonly exitCode: number | null;
  readonly out: string;
  readonly error: string;
}

/** The built command line as a process of its own. */
export interface StartedLimitctl {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  /** Settles when so many lines were printed; throws when it ends before. */
  untilLines(count: number): Promise<void>;
  exited(): Promise<Ended>;
  end(signal: NodeJS.Signals): Promise<Ended>;
}

export function startLimitctl(words: readonly string[]): StartedLimitctl {
  const child = spawn(process.execPath, [MAIN, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', error: '' };
  child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    printed.error += chunk.toString();
    keepPrinted(chunk);
  });
  const closed = once(child, 'close') as Promise<[number | null]>;
  const exited = async (): Promise<Ended> => ({ exitCode: (await closed)[0], ...printed });
  return {
    process: child,
    untilLines: async (count) => {
      while (printed.out.split('\n').length <= count) {
        const news = await Promise.race([once(child.stdout, 'data'), closed.then(() => undefined)]);
        if (news === undefined)
          throw new Error(`limitctl ended with ${printed.out.length} characters printed:\n${printed.error}`);
      }
    },
    exited,
    end: (signal) => {
      child.kill(signal);
      return exited();
    },
  };
}

export function runLimitctl(words: readonly string[]): Promise<Ended> {
  return startLimitctl(words).exited();
}
