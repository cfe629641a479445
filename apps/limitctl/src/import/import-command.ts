import { Command, Option } from 'commander';
import { EXIT } from '../exit-codes.js';
import type { ImportCommandOptions } from './run-import.js';

const EXAMPLES = `
Examples:
  limitctl import accounts.csv.gz --mapping mapping.json --data-dir data --report report.jsonl
  limitctl import accounts.csv --mapping mapping.json --url http://127.0.0.1:3000 --token "$TOKEN"

Run again after an interruption, it goes on and doubles nothing. docs/importing.md describes the mapping file.`;

/** `limitctl import`: `end` is told the exit code. */
export function importCommand(end: (exitCode: number) => void): Command {
  return new Command('import')
    .description('Brings merchants, limit lines and what was used of them from a table into the ledger.')
    .argument('<csv>', 'the table: CSV with a header, plain or gzip')
    .requiredOption('--mapping <file>', 'which column is what (JSON)')
    .addOption(
      new Option('--data-dir <dir>', 'the data folder, while no service runs on it (default: DATA_DIR or ./data)').conflicts('url'),
    )
    .addOption(new Option('--url <url>', 'a running service instead'))
    .addOption(new Option('--token <token>', 'a bearer token with the role operator, with --url').env('LIMITCTL_TOKEN'))
    .option('--report <file>', 'list what is not represented and what was overpaid there (JSON Lines)')
    .option('--json', 'print the summary as a JSON object')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: ImportCommandOptions) => {
      const { runImport } = await import('./run-import.js');
      const summary = await runImport(file, options);
      end(summary.rowsNotRepresented > 0 || summary.interrupted ? EXIT.found : EXIT.fine);
    });
}
