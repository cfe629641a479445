import { Command, Option } from 'commander';
import { LINE_KINDS } from '@limit-ledger/limits-domain';
import { count, instant, revision } from '../option-values.js';
import { asJson, dataDirToRead } from '../shared-options.js';
import { EVENT_TYPES } from './event-types.js';
import type { HistoryOptions } from './run-history.js';

const EXAMPLES = `
Examples:
  limitctl history old-zhang-sports-shoes
  limitctl history hangzhou-sports-brand --type limit-frozen freeze-released
  limitctl history old-zhang-sports-shoes --order zhang-order-1 --json
  limitctl history old-zhang-sports-shoes --since 2026-11-01T00:00:00+08:00 --line transaction --limit 20
  limitctl history old-zhang-sports-shoes --from 100 --follow

With several filters an event is shown when all of them hold. --follow goes on until Ctrl-C, or until --limit or --to
is reached.`;

/** `limitctl history`. */
export function historyCommand(): Command {
  return new Command('history')
    .description('Lists the events of a merchant as they were recorded.')
    .argument('<merchant>', 'its id')
    .addOption(new Option('--from <n>', 'from this revision on').argParser(revision))
    .addOption(new Option('--to <n>', 'up to this revision').argParser(revision))
    .addOption(new Option('--type <types...>', 'only these types of event').choices(EVENT_TYPES))
    .option('--order <id>', 'only events about this order')
    .addOption(new Option('--line <line>', 'only events that concern this line').choices(LINE_KINDS))
    .option('--actor <who>', 'only events by this subject or role (clock: what came due by itself)')
    .addOption(new Option('--since <moment>', 'recorded then or later (RFC 3339)').argParser(instant))
    .addOption(new Option('--until <moment>', 'recorded then or earlier (RFC 3339)').argParser(instant))
    .addOption(new Option('--limit <n>', 'at most so many events').argParser(count))
    .option('--follow', 'then show new events as they are recorded, by whichever process')
    .addOption(dataDirToRead())
    .addOption(asJson('each event as a JSON object on a line, as over HTTP'))
    .addHelpText('after', EXAMPLES)
    .action(async (merchantId: string, options: HistoryOptions) => {
      const { runHistory } = await import('./run-history.js');
      await runHistory(merchantId, options);
    });
}
