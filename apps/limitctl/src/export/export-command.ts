import { Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from '../exit-codes.js';
import { EXPORT_FORMATS, type ExportCommandOptions, type ExportFormat } from './export-options.js';

const EXAMPLES = `
Examples:
  limitctl export --merchant m-1 --format jsonl,csv,report --out m-1-export
  limitctl export --all --data-dir data --out everything

Beside a running service it exports what is recorded by now. docs/exporting.md describes every file.`;

/** `limitctl export`: `end` is told the exit code. */
export function exportCommand(end: (exitCode: number) => void): Command {
  return new Command('export')
    .description(
      'Writes the history of a merchant, or of all, into files that can be verified and read without the ledger; only reads it.',
    )
    .option('--data-dir <dir>', 'the data folder (default: DATA_DIR or ./data)')
    .addOption(new Option('--merchant <id>', 'the merchant to export').conflicts('all'))
    .option('--all', 'export every history')
    .option('--format <formats>', `what to write: ${EXPORT_FORMATS.join(', ')}, or several of them with commas`, formatsIn, [
      'jsonl',
    ] as const)
    .requiredOption('--out <dir>', 'where to: a new or an empty folder')
    .addOption(new Option('--language <language>', 'of the report').choices(['en', 'zh-CN']).default('en'))
    .option('--no-notes', 'leave the notes out of the report')
    .option('--json', 'print the manifest as a JSON object')
    .addHelpText('after', EXAMPLES)
    .action(async (options: ExportCommandOptions) => {
      const { runExport } = await import('./run-export.js');
      end((await runExport(options)) ? EXIT.fine : EXIT.found);
    });
}

function formatsIn(text: string): readonly ExportFormat[] {
  const formats = text.split(',').map((each) => EXPORT_FORMATS.find((format) => format === each.trim()));
  const known = formats.filter((format) => format !== undefined);
  if (known.length < formats.length) throw new InvalidArgumentError(`is one or more of ${EXPORT_FORMATS.join(', ')}`);
  return EXPORT_FORMATS.filter((format) => known.includes(format));
}
