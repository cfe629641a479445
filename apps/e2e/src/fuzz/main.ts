import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LedgerClient } from '../product/ledger-client.js';
import { startProduct } from '@limit-ledger/testing';
import { temporaryFolder } from '../product/temporary-folder.js';
import { complaintsOf } from './check-ledger.js';
import { fuzzReport, LEAST_SHARE_ACCEPTED } from './fuzz-report.js';
import { httpTarget } from './http-target.js';
import { runFuzz } from './run-fuzz.js';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string' } } });
const requests = Number(values.requests);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!Number.isSafeInteger(requests) || requests < 1 || !Number.isSafeInteger(seed))
  throw new Error('--requests and --seed take whole numbers');

const folder = temporaryFolder();
const product = await startProduct(folder.path);
const target = await httpTarget(product.url);
const result = await runFuzz(target, requests, seed);
const operator = await LedgerClient.connect(product.url);
const unsound: string[] = [];
for (const merchantId of result.merchants) unsound.push(...(await complaintsOf(operator, merchantId)));
await product.end('SIGTERM');
folder.remove();

const isVaried = result.acceptedWrites >= result.requests * LEAST_SHARE_ACCEPTED;
for (const line of fuzzReport(result, unsound, seed)) console.log(line);
const failed = (result.complaints.length > 0 ? 1 : 0) + (unsound.length > 0 ? 1 : 0) + (isVaried ? 0 : 1);
const countsFile = process.env['TEST_COUNTS_FILE'];
if (countsFile) appendFileSync(countsFile, `${JSON.stringify({ runner: 'fuzz', passed: 3 - failed, failed, skipped: 0 })}\n`);
process.exitCode = failed === 0 ? 0 : 1;
