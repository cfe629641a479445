import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { endWithThisProcess } from '../worker/end-with-this-process.js';
import { freePort } from './free-port.js';
import type { Target } from './reservation-request.js';

const MAIN = fileURLToPath(new URL('../../../standalone/src/main.js', import.meta.url));
const START_SECONDS = 60;
const POLL_MILLISECONDS = 4;

export interface StartedStandalone {
  readonly port: number;
  readonly processId: number;
  /** From spawning the process to the first good answer of `/health/ready`. */
  readonly startMilliseconds: number;
  /** For a caller in the role that orders come from. */
  target(): Promise<Target>;
  end(): Promise<void>;
}

/** The built product with its own settings but for these, as a process of its own on the folder. */
export async function startStandalone(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<StartedStandalone> {
  const port = await freePort();
  const startedAt = performance.now();
  const env = { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: folder, ...settings };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  endWithThisProcess(child);
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-4_000)));
  const exited = once(child, 'exit');
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}: ${printed}`);
    if (performance.now() - startedAt > START_SECONDS * 1_000)
      throw new Error(`the service is not ready after ${START_SECONDS} s`);
    await after(POLL_MILLISECONDS);
  }
  return {
    port,
    processId: child.pid!,
    startMilliseconds: performance.now() - startedAt,
    target: () => targetOf(port),
    end: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
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

async function targetOf(port: number): Promise<Target> {
  const answer = await fetch(`http://127.0.0.1:${port}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sub: 'bench', roles: ['service'] }),
  });
  return { port, token: ((await answer.json()) as { readonly token: string }).token };
}
