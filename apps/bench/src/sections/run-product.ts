import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { endWithThisProcess } from '@limit-ledger/testing';

export interface ProductRun {
  readonly seconds: number;
  readonly output: string;
}

/**
 * Runs a built program of the product to its end; `main` is relative to the folder of all apps. Throws with its output
 * unless it exits 0.
 */
export async function runProduct(
  main: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProductRun> {
  const program = fileURLToPath(new URL(`../../../${main}`, import.meta.url));
  const startedAt = performance.now();
  const env = { PATH: process.env['PATH'], ...environment };
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  endWithThisProcess(child);
  let output = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-4_000)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${main} ended with ${code}: ${complaints}`);
  return { seconds: (performance.now() - startedAt) / 1_000, output };
}
