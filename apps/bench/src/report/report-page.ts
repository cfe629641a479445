import type { BenchResult } from '../bench-result.js';
import { conditions } from './conditions.js';
import { growthText } from './growth-text.js';
import { NOTES_BEGIN, NOTES_END } from './kept-notes.js';
import { overloadText } from './limits-of-load.js';
import { markdownTable } from './markdown-table.js';
import { NOT_SHOWN } from './not-shown.js';
import { importText, neverOverText } from './other-text.js';
import { riskText } from './risk-text.js';
import { targetsOf } from './targets.js';
import { httpText, inProcessText } from './throughput.js';

const SCALED_DOWN = 'Sizes and times are scaled down in this mode: a target met here is not yet met at full size.\n\n';

/** The page that the benchmark writes; `notes` are kept from the one before. */
export function reportPage(result: BenchResult, notes: string): string {
  const targets = targetsOf(result).map(({ what, wanted, measured, met }) => [what, wanted, measured, met ? 'met' : '**missed**']);
  const missing = result.failed.map((each) => `- Failed and not shown: ${each}`);
  return `# Benchmarks

Written by \`npm run bench\` (\`-- --quick\` for a short one, \`-- --full\` with a history of 10,000,000 events).
Ratios within one run are what counts: absolute numbers are those of the machine.

${conditions(result)}

## Targets

${result.scale.mode === 'quick' ? SCALED_DOWN : ''}${markdownTable(['what', 'wanted', 'measured', ''], targets)}
${missing.length === 0 ? '' : `\n${missing.join('\n')}\n`}
## In process

${inProcessText(result)}

## Over HTTP

${httpText(result)}

## Overload

${overloadText(result)}

## Growth

${growthText(result)}

## Never over the limit

${neverOverText(result)}

## Risk

${riskText(result)}

## Import and start

${importText(result)}

## What is not shown

${NOT_SHOWN}

## What was found

${NOTES_BEGIN}

${notes || 'Nothing was written down yet.'}

${NOTES_END}
`;
}
