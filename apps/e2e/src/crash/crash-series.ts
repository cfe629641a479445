import { LedgerClient } from '../product/ledger-client.js';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { temporaryFolder } from '../product/temporary-folder.js';
import { checkAfterRestart, type Findings } from './check-after-restart.js';
import { loadUntilKilled } from './load-until-killed.js';
import { merchantsOfRun } from './merchants-of-run.js';

export interface CrashRun extends Findings {
  readonly run: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly inFlight: number;
}

/** So that some runs find a folder that has been through other crashes, and some a fresh one. */
const RUNS_A_FOLDER = 10;

/** Crashes the built product `times` times and yields what each run found. A start serves the check and the next run's load. */
export async function* crashSeries(times: number): AsyncGenerator<CrashRun> {
  for (let first = 1; first <= times; first += RUNS_A_FOLDER) {
    const folder = temporaryFolder();
    let product = await startProduct(folder.path);
    try {
      for (let run = first; run < first + RUNS_A_FOLDER && run <= times; run += 1) {
        const [result, restarted] = await crashOnce(product, folder.path, run);
        product = restarted;
        yield result;
      }
      const exitCode = await product.end('SIGTERM');
      if (exitCode !== 0) throw new Error(`the product ended with ${exitCode} when asked to stop:\n${product.output()}`);
    } finally {
      if (product.process.exitCode === null) product.process.kill('SIGKILL');
      folder.remove();
    }
  }
}

async function crashOnce(product: StartedProduct, dataDir: string, run: number): Promise<[CrashRun, StartedProduct]> {
  const before = await LedgerClient.connect(product.url);
  const merchants = await merchantsOfRun(before, run);
  const { record, inFlight } = await loadUntilKilled(product, before, merchants);
  const restarted = await startProduct(dataDir);
  const client = await LedgerClient.connect(restarted.url);
  const findings = await checkAfterRestart(client, merchants, record);
  return [{ run, acknowledged: record.acknowledged.length, refused: record.refusals, inFlight, ...findings }, restarted];
}
