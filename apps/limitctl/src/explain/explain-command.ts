import { Argument, Command, Option } from 'commander';
import { EXPLAINED_FIELDS, LINE_KINDS, type ExplainedField, type LineKind } from '@limit-ledger/limits-domain';
import { revision } from '../option-values.js';
import { asJson, dataDirToRead } from '../shared-options.js';
import type { ExplainOptions } from './run-explain.js';

const EXAMPLES = `
Examples:
  limitctl explain old-zhang-sports-shoes transaction available
  limitctl explain old-zhang-sports-shoes transaction used --revision 9
  limitctl explain uci-1 credit used --json

The entries add up to the number, to the last unit. An order is one entry; those that net to zero are counted. With --json
each entry also names its event and its command.`;

/** `limitctl explain`. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Tells what a number of a line is made of: which events and orders, by whom, under which policy.')
    .argument('<merchant>', 'its id')
    .addArgument(new Argument('<line>', 'which line').choices(LINE_KINDS))
    .addArgument(new Argument('<field>', 'which number of it').choices(EXPLAINED_FIELDS))
    .addOption(new Option('--revision <n>', 'as of this revision (default: the last)').argParser(revision))
    .addOption(dataDirToRead())
    .addOption(asJson('a JSON object as over HTTP, on a line for every 1,000 entries'))
    .addHelpText('after', EXAMPLES)
    .action(async (merchantId: string, line: LineKind, field: ExplainedField, options: ExplainOptions) => {
      const { runExplain } = await import('./run-explain.js');
      await runExplain(merchantId, { line, field }, options);
    });
}
