import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './free-port.js';

const MAIN = join(process.cwd(), 'dist/apps/standalone/src/main.js');
const START_TIMEOUT_MILLISECONDS = 20_000;

/** The built product as a process of its own. */
export interface StartedProduct {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** Ends it with the signal and waits for the process; answers its exit code (`null` after a kill). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the product on a data folder and resolves with its first good answer; throws with its output when it ends before. */
export async function startProduct(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<StartedProduct> {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child, () => printed);
  return {
    url,
    port,
    process: child,
    output: () => printed,
    end: async (signal) => {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MILLISECONDS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}:\n${printed()}`);
    const ready = await fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  throw new Error(`the product did not get ready:\n${printed()}`);
}
