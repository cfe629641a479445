import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { isSearched, keepPrinted } from '../printed/printed-in-run.js';
import { endWithThisProcess } from './end-with-this-process.js';
import { freePort } from './free-port.js';

/** As the build leaves it; everything that starts the product runs in the folder of the repository. */
const MAIN = join(process.cwd(), 'dist/apps/standalone/src/main.js');
/** Where what it prints is searched it says as much as it can. */
const LOUD = isSearched ? { LIMIT_LEDGER_LOG_LEVEL: 'trace' } : {};
const START_TIMEOUT_MILLISECONDS = 30_000;
const POLL_MILLISECONDS = 10;

/** The built product as a process of its own. */
export interface StartedProduct {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** From spawning the process to the first good answer of `/health/ready`. */
  readonly startMilliseconds: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends it with the signal and waits for the process; answers its exit code (`null` after a kill). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/**
 * Starts the product on a data folder, with its own settings but for these, and resolves with its first good answer; throws
 * with its output when it ends before.
 */
export async function startProduct(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<StartedProduct> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, ...LOUD, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithThisProcess(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      keepPrinted(chunk);
    });
  }
  const exited = once(child, 'exit') as Promise<[number | null]>;
  await untilReady(port, child, () => printed);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    process: child,
    startMilliseconds: performance.now() - startedAt,
    output: () => printed,
    end: async (signal) => {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}

async function untilReady(port: number, child: ChildProcess, printed: () => string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MILLISECONDS;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}:\n${printed()}`);
    if (await isReady(port)) return;
    await after(POLL_MILLISECONDS);
  }
  child.kill('SIGKILL');
  throw new Error(`the product did not get ready:\n${printed()}`);
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ port, host: '127.0.0.1', path: '/health/ready', agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    request.on('error', () => resolve(false));
  });
}
