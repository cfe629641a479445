import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isFine, linesOf, totalOf } from './crash-report.js';
import { crashSeries, type CrashRun } from './crash-series.js';

const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } });
const times = Number(values.times);
if (!Number.isSafeInteger(times) || times < 1) throw new Error('--times takes a whole number from 1');

const runs: CrashRun[] = [];
for await (const run of crashSeries(times)) {
  runs.push(run);
  for (const line of linesOf(run, times)) console.log(line);
}

const { lines, enoughInFlight } = totalOf(runs);
for (const line of lines) console.log(line);
const failed = runs.filter((run) => !isFine(run)).length + (enoughInFlight ? 0 : 1);
const passed = runs.length + 1 - failed;
const countsFile = process.env['TEST_COUNTS_FILE'];
if (countsFile) appendFileSync(countsFile, `${JSON.stringify({ runner: 'crash', passed, failed, skipped: 0 })}\n`);
process.exitCode = failed === 0 ? 0 : 1;
