import { runJest } from './run-jest.js';
import { closingLineOf } from './test-counts.js';
import { summarise } from './test-summary.js';
import { verdictOf } from './verdict.js';

const NEEDED_NODE_MAJOR = 24;

const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED_NODE_MAJOR)
  throw new Error(`Node ${NEEDED_NODE_MAJOR} is needed and comes with "npm ci"; this is ${process.version}`);

const { report, exitCode, secrets } = await runJest(process.argv.slice(2));
const summary = summarise(report ?? { testResults: [] }, process.cwd());
const verdict = verdictOf(summary, {
  exitCode,
  secrets,
  reported: report !== undefined,
  skipsAllowed: process.env['REQUIRE_INTEGRATION'] !== '1',
});

console.log('\nSlowest spec files:');
for (const { file, seconds } of summary.slowest) console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${file}`);
if (summary.skipped.length > 0) console.log('\nSkipped:');
for (const { name, reason } of summary.skipped) console.log(`  ${name}: ${reason}`);
console.log('');
for (const complaint of verdict.complaints) console.log(complaint);
console.log(closingLineOf('tests', verdict.counts));
process.exitCode = verdict.exitCode;
