import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JestReport } from './jest-report.js';

const NODE_OPTIONS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** Runs jest over everything, or what `args` name; it prints as it goes. Its report, if it lived to write one, and its exit code. */
export async function runJest(args: readonly string[]): Promise<{ readonly report: JestReport | undefined; readonly exitCode: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'limit-ledger-tests-'));
  const outputFile = join(folder, 'report.json');
  // A spec that failed before it ended what it had started must not keep the run from its end.
  const report = ['--forceExit', '--json', '--outputFile', outputFile];
  const jest = ['node_modules/jest/bin/jest.js', '--config', 'libs/tooling/jest.config.mjs', ...report];
  const child = spawn(process.execPath, [...NODE_OPTIONS, ...jest, ...args], { stdio: 'inherit' });
  const [exitCode] = (await once(child, 'exit')) as [number | null];
  const written = existsSync(outputFile) ? (JSON.parse(readFileSync(outputFile, 'utf8')) as JestReport) : undefined;
  rmSync(folder, { recursive: true });
  return { report: written, exitCode: exitCode ?? 1 };
}
