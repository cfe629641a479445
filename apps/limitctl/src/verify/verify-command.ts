import { Command } from 'commander';
import { EXIT } from '../exit-codes.js';

export interface VerifyCommandOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** `limitctl verify`: `end` is told the exit code. */
export function verifyCommand(end: (exitCode: number) => void): Command {
  return new Command('verify')
    .description('Recomputes the hash chain of every history in a data folder; only reads, also beside a running service.')
    .option('--data-dir <dir>', 'the data folder (default: DATA_DIR or ./data)')
    .option('--json', 'print the result as a JSON object')
    .action(async (options: VerifyCommandOptions) => {
      const { runVerify } = await import('./run-verify.js');
      end((await runVerify(options)) ? EXIT.fine : EXIT.found);
    });
}
