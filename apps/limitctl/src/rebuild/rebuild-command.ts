import { Command, Option } from 'commander';
import { EXIT } from '../exit-codes.js';
import { asJson, dataDirToRead } from '../shared-options.js';
import type { RebuildCommandOptions } from './run-rebuild.js';

const EXAMPLES = `
Examples:
  limitctl rebuild
  limitctl rebuild --merchant old-zhang-sports-shoes --json
  limitctl rebuild --write
  limitctl rebuild --url http://127.0.0.1:3000 --token "$TOKEN"

Kept are checkpoints (with the index of orders, commands and expiries), past states, and the moments at which something
comes due. All of it can be had from the events, so --write forgets what differs, or puts it right; it needs the folder
for itself, while the comparison alone also works beside a running service.`;

/** `limitctl rebuild`: `end` is told the exit code. */
export function rebuildCommand(end: (exitCode: number) => void): Command {
  return new Command('rebuild')
    .description('Builds all states from the events and compares what is kept of them.')
    .option('--merchant <id>', 'only this merchant')
    .option('--write', 'replace what differs')
    .addOption(new Option('--url <url>', 'compare the answers of the service that runs on the folder, too').conflicts('write'))
    .addOption(new Option('--token <token>', 'a bearer token with the role auditor, with --url').env('LIMITCTL_TOKEN'))
    .addOption(dataDirToRead())
    .addOption(asJson('the result as a JSON object'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: RebuildCommandOptions) => {
      const { runRebuild } = await import('./run-rebuild.js');
      end((await runRebuild(options)) ? EXIT.fine : EXIT.found);
    });
}
