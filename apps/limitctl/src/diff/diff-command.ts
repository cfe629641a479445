import { Argument, Command } from 'commander';
import { revision } from '../option-values.js';
import { asJson, dataDirToRead } from '../shared-options.js';
import type { DiffOptions } from './run-diff.js';

const EXAMPLES = `
Examples:
  limitctl diff old-zhang-sports-shoes 4 5
  limitctl diff old-zhang-sports-shoes 9 4 --json

From a later revision to an earlier one it tells what to take back.`;

/** `limitctl diff`. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('Tells what differs in the limits of a merchant between two revisions, and the events that did it.')
    .argument('<merchant>', 'its id')
    .addArgument(new Argument('<from>', 'the revision to compare from').argParser(revision))
    .addArgument(new Argument('<to>', 'the revision to compare to').argParser(revision))
    .addOption(dataDirToRead())
    .addOption(asJson('a JSON object as over HTTP, on a line for every 1,000 events'))
    .addHelpText('after', EXAMPLES)
    .action(async (merchantId: string, from: number, to: number, options: DiffOptions) => {
      const { runDiff } = await import('./run-diff.js');
      await runDiff(merchantId, from, to, options);
    });
}
