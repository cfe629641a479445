import { Command, Option } from 'commander';

export interface HeadsCommandOptions {
  readonly dataDir?: string;
  readonly out?: string;
  readonly publicKey?: boolean;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  limitctl heads --data-dir data --out /mnt/elsewhere/heads.jsonl
  limitctl heads --public-key > ledger.pub
  limitctl verify --against /mnt/elsewhere/heads.jsonl --public-key ledger.pub

A heads file proves something where whoever can write the ledger can't reach it; docs/anchors.md says what.`;

/** `limitctl heads`. */
export function headsCommand(): Command {
  return new Command('heads')
    .description('Writes where every history stands, signed; only reads the ledger, also beside a running service.')
    .option('--data-dir <dir>', 'the data folder (default: DATA_DIR or ./data)')
    .option('--out <file>', 'where to (default: a file named by its moment, in the folder heads of the data folder)')
    .addOption(
      new Option('--public-key', 'print the public key (PEM) that checks the signatures, and write nothing').conflicts('out'),
    )
    .option('--json', 'print what was signed as a JSON object')
    .addHelpText('after', EXAMPLES)
    .action(async (options: HeadsCommandOptions) => {
      const { runHeads } = await import('./run-heads.js');
      await runHeads(options);
    });
}
