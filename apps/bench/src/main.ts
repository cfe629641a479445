import { parseArgs } from 'node:util';
import { DEFAULT, FULL, QUICK } from './bench-scale.js';
import { writeReport } from './report/write-report.js';
import type { Target } from './report/target.js';
import { targetsOf } from './report/targets.js';
import { runBench } from './run-bench.js';

const USAGE = `\
npm run bench -- [options]
  --quick              at most 90 seconds: sizes and times scaled down, one round
  --full               with a history of 10,000,000 events; takes far more than half an hour
  --json               print everything measured as a JSON object
  --output <file>      where the page goes (default docs/benchmarks.md)
  --demo-folder <dir>  a folder that the demo has filled, for the cold start (default: one is made)
  --work-folder <dir>  where the files of the run are kept meanwhile (default: the system's temporary folder)
Exits 1 when a section failed or the checker complained; a missed target is shown and exits 0.`;

function optionsOrExit() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        output: { type: 'string', default: 'docs/benchmarks.md' },
        'demo-folder': { type: 'string' },
        'work-folder': { type: 'string' },
      },
    });
    if (values.quick && values.full) throw new Error('--quick and --full exclude each other');
    if (!values.help) return values;
    console.log(USAGE);
    return process.exit(0);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

// So that what was started and written ends with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const lineOf = ({ what, wanted, measured, met }: Target): string => `${met ? 'met   ' : 'MISSED'}  ${what}: ${measured} (wanted ${wanted})`;

const { quick, full, json, output, 'demo-folder': demoFolder, 'work-folder': workFolder } = optionsOrExit();
const scale = quick ? QUICK : full ? FULL : DEFAULT;
const result = await runBench({ scale, demoFolder, workFolder, say: (line) => console.error(line) });
writeReport(output, result);
const targets = targetsOf(result);
if (json) console.log(JSON.stringify({ ...result, targets }));
else for (const target of targets) console.log(lineOf(target));
console.error(`${output} is written`);
const complaints = result.checks.some((check) => check.complaints.length > 0);
process.exitCode = result.failed.length > 0 || complaints ? 1 : 0;
