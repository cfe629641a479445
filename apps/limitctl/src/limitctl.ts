import { Command, CommanderError } from 'commander';
import { backupCommand } from './backup/backup-command.js';
import { EXIT } from './exit-codes.js';
import { importCommand } from './import/import-command.js';
import { verifyCommand } from './verify/verify-command.js';
import { Stopped } from './stopped.js';
import { WrongUse } from './wrong-use.js';

const EXIT_CODES = '\nExit codes: 0 fine, 1 found something, 2 wrong use.';

/** Runs one command line (without the program's name) and answers its exit code. */
export async function limitctl(words: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = new Command('limitctl')
    .description('Works on a limit ledger: in a data folder, or over HTTP where a service runs.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const end = (code: number): void => {
    exitCode = code;
  };
  for (const command of [importCommand(end), verifyCommand(end), backupCommand()]) {
    program.addCommand(command.copyInheritedSettings(program).addHelpText('after', EXIT_CODES));
  }
  program.addHelpText('after', EXIT_CODES);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
    if (error instanceof WrongUse) return said(error.problems, EXIT.wrongUse);
    if (error instanceof Stopped) return said([error.message], EXIT.found);
    throw error;
  }
}

function said(lines: readonly string[], exitCode: number): number {
  for (const line of lines) console.error(line);
  return exitCode;
}
