import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JestReport } from './jest-report.js';
import { PrintedOutput } from './printed-output.js';

const NODE_OPTIONS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

export interface JestRun {
  /** If it lived to write one. */
  readonly report: JestReport | undefined;
  readonly exitCode: number;
  /** What was printed meanwhile and must not be, by the tests and by all that they started. */
  readonly secrets: readonly string[];
}

/** Runs jest over everything, or what `args` name; it prints as it goes. */
export async function runJest(args: readonly string[]): Promise<JestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'limit-ledger-tests-'));
  const outputFile = join(folder, 'report.json');
  // A spec that failed before it ended what it had started must not keep the run from its end.
  const report = ['--forceExit', '--json', '--outputFile', outputFile];
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'libs/tooling/jest.config.mjs', ...report];
  const printed = new PrintedOutput();
  const child = spawn(process.execPath, [...NODE_OPTIONS, ...jest, ...args], {
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, PRINTED_OUTPUT_FOLDER: printed.folder },
  });
  printed.collect(child.stdout, process.stdout);
  printed.collect(child.stderr, process.stderr);
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  const written = existsSync(outputFile) ? (JSON.parse(readFileSync(outputFile, 'utf8')) as JestReport) : undefined;
  rmSync(folder, { recursive: true });
  return { report: written, exitCode: exitCode ?? 1, secrets: await printed.secrets() };
}
