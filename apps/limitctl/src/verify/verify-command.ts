import { Command } from 'commander';
import { EXIT } from '../exit-codes.js';

export interface VerifyCommandOptions {
  readonly dataDir?: string;
  readonly against?: string;
  readonly publicKey?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  limitctl verify
  limitctl verify --data-dir copy --against heads.jsonl --public-key ledger.pub`;

/** `limitctl verify`: `end` is told the exit code. */
export function verifyCommand(end: (exitCode: number) => void): Command {
  return new Command('verify')
    .description('Recomputes the hash chain of every history in a data folder; only reads, also beside a running service.')
    .option('--data-dir <dir>', 'the data folder (default: DATA_DIR or ./data)')
    .option('--against <heads file>', 'compare with heads that were signed earlier: shows cut, removed and rewritten histories')
    .option('--public-key <file>', 'the public key (PEM) of whoever signed them (default: of the signing key, where it is)')
    .option('--json', 'print the result as a JSON object')
    .addHelpText('after', EXAMPLES)
    .action(async (options: VerifyCommandOptions) => {
      const { runVerify } = await import('./run-verify.js');
      end((await runVerify(options)) ? EXIT.fine : EXIT.found);
    });
}
