import { parseArgs } from 'node:util';
import { DEFAULT, FULL, QUICK } from './bench-scale.js';
import { writeReport } from './report/write-report.js';
import type { Target } from './report/target.js';
import { targetsOf } from './report/targets.js';
import { runBench, SECTIONS, type Section } from './run-bench.js';

const PAGE = 'docs/benchmarks.md';
const USAGE = `\
npm run bench -- [options]
  --quick              sizes and times scaled down, one round; meant for 90 seconds on two idle cores
  --full               with a history of 10,000,000 events; takes longer
  --json               print everything measured and every target, wanted, measured, met or not, as a JSON object
  --section <name>     only this one; may be given several times: ${SECTIONS.join(', ')}
  --output <file>      where the page goes (default docs/benchmarks.md; of single sections nowhere)
  --demo-folder <dir>  a folder that the demo has filled, for the cold start (default: one is made)
  --work-folder <dir>  where the files of the run are kept meanwhile (default: the system's temporary folder)
Exits 1 when a section failed or the checker complained; a missed target is shown and exits 0.`;

function sectionOf(name: string): Section {
  const found = SECTIONS.find((each) => each === name);
  if (found === undefined) throw new Error(`${name} is not one of ${SECTIONS.join(', ')}`);
  return found;
}

function optionsOrExit() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        section: { type: 'string', multiple: true },
        output: { type: 'string' },
        'demo-folder': { type: 'string' },
        'work-folder': { type: 'string' },
      },
    });
    if (values.quick && values.full) throw new Error('--quick and --full exclude each other');
    const sections = values.section?.map(sectionOf);
    if (!values.help) return { ...values, sections };
    console.log(USAGE);
    return process.exit(0);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    return process.exit(2);
  }
}

// So that what was started and written ends with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const lineOf = ({ what, wanted, measured, met }: Target): string =>
  `${met ? 'met   ' : 'MISSED'}  ${what}: ${measured} (wanted ${wanted})`;

const {
  quick,
  full,
  json,
  sections,
  output = sections === undefined ? PAGE : undefined,
  'demo-folder': demoFolder,
  'work-folder': workFolder,
} = optionsOrExit();
const scale = quick ? QUICK : full ? FULL : DEFAULT;
const result = await runBench({ scale, sections, demoFolder, workFolder, say: (line) => console.error(line) });
if (output !== undefined) writeReport(output, result);
const targets = targetsOf(result);
if (json) console.log(JSON.stringify({ ...result, targets }));
else for (const target of targets) console.log(lineOf(target));
if (output !== undefined) console.error(`${output} is written`);
const complaints = result.checks.some((check) => check.complaints.length > 0);
process.exitCode = result.failed.length > 0 || complaints ? 1 : 0;
