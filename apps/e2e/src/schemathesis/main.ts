import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProduct } from '@limit-ledger/testing';
import { LedgerClient } from '../product/ledger-client.js';
import { temporaryFolder } from '../product/temporary-folder.js';
import { installSchemathesis } from './install-schemathesis.js';

const FOLDER = join(process.cwd(), 'apps/e2e/src/schemathesis');
const AMPLE = 4_000_000_000_000_000;
const TEST_SECONDS = 90;
const TIMEOUT_MILLISECONDS = 180_000;

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
if (!Number.isSafeInteger(Number(values.seed))) throw new Error('--seed takes a whole number');

const folder = temporaryFolder();
mkdirSync(folder.path);
const installed = installSchemathesis(folder.path);
if ('missing' in installed) {
  console.log(`Schemathesis (skipped: ${installed.missing})`);
  end(process.env['REQUIRE_INTEGRATION'] === '1' ? 'failed' : 'skipped');
} else {
  const product = await startProduct(join(folder.path, 'data'));
  const client = await LedgerClient.connect(product.url, ['operator', 'auditor', 'reviewer', 'analyst', 'service']);
  await openTheMerchantOfTheExamples(client);
  const { status, error } = spawnSync(installed.program, wordsFor(product.url, client.token, values.seed), {
    cwd: folder.path,
    stdio: 'inherit',
    env: { ...process.env, PYTHONPATH: FOLDER, PYTHONDONTWRITEBYTECODE: '1', SCHEMATHESIS_HOOKS: 'likely' },
    timeout: TIMEOUT_MILLISECONDS,
  });
  if (error !== undefined) console.error(error.message);
  const exitCode = await product.end('SIGTERM');
  end(status === 0 && exitCode === 0 ? 'passed' : 'failed');
}

/** Left to itself the tester seldom opens a line that holds what it asks for next. */
async function openTheMerchantOfTheExamples(client: LedgerClient): Promise<void> {
  const path = '/v1/merchants/zhang-shoes';
  const merchant = { merchantId: 'zhang-shoes', currency: 'CNY', industry: 'sports-shoes', onboardedOn: '2026-01-01' };
  await client.mustPost('/v1/merchants', merchant, 'first');
  for (const line of ['transaction', 'credit']) await client.mustPost(`${path}/lines`, { line, approved: AMPLE }, line);
  await client.mustPost(`${path}/reservations`, { orderId: 'order-1', amount: 4_500_000 }, 'order');
}

/** All checks but one: orders may be called `batch`, so `…/reservations/batch` rightly allows GET, which the description has elsewhere. */
function wordsFor(url: string, token: string, seed: string): readonly string[] {
  return [
    ...[
      '--config-file',
      join(FOLDER, 'schemathesis.toml'),
      'run',
      `${url}/openapi.json`,
      '--header',
      `Authorization: Bearer ${token}`,
    ],
    ...['--phases', 'examples,coverage,fuzzing,stateful', '--checks', 'all', '--exclude-checks', 'allow_header_conformance'],
    ...['--mode', 'all', '--seed', seed, '--workers', '1', '--generation-database=none', '--max-examples', '20'],
    ...['--max-time', String(TEST_SECONDS), '--no-color'],
  ];
}

function end(outcome: 'passed' | 'failed' | 'skipped'): void {
  folder.remove();
  const counts = { passed: 0, failed: 0, skipped: 0, [outcome]: 1 };
  const countsFile = process.env['TEST_COUNTS_FILE'];
  if (countsFile) appendFileSync(countsFile, `${JSON.stringify({ runner: 'schemathesis', ...counts })}\n`);
  process.exitCode = outcome === 'failed' ? 1 : 0;
}
