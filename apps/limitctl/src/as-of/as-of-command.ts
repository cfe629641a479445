import { Command, Option } from 'commander';
import { instant, revision } from '../option-values.js';
import { asJson, dataDirToRead } from '../shared-options.js';
import type { AsOfOptions } from './run-as-of.js';

const EXAMPLES = `
Examples:
  limitctl as-of old-zhang-sports-shoes
  limitctl as-of old-zhang-sports-shoes --revision 7
  limitctl as-of old-zhang-sports-shoes --effective-as-of 2026-11-11T00:00:00+08:00
  limitctl as-of old-zhang-sports-shoes --recorded-as-of 2026-11-24T12:00:00Z --json

Recorded: from what was known by then. Effective: from what was true by then. Both may be given.`;

/** `limitctl as-of`. */
export function asOfCommand(): Command {
  return new Command('as-of')
    .description('Tells the limits of a merchant, now or at any moment: what GET /v1/merchants/{m}/limits answers.')
    .argument('<merchant>', 'its id')
    .addOption(
      new Option('--revision <n>', 'as of this revision').argParser(revision).conflicts(['recordedAsOf', 'effectiveAsOf']),
    )
    .addOption(new Option('--recorded-as-of <moment>', 'from the events known by then (RFC 3339)').argParser(instant))
    .addOption(new Option('--effective-as-of <moment>', 'from the events true by then (RFC 3339)').argParser(instant))
    .addOption(dataDirToRead())
    .addOption(asJson('the same JSON object as over HTTP'))
    .addHelpText('after', EXAMPLES)
    .action(async (merchantId: string, options: AsOfOptions) => {
      const { runAsOf } = await import('./run-as-of.js');
      await runAsOf(merchantId, options);
    });
}
