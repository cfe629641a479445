import { Command, CommanderError } from 'commander';
import { asOfCommand } from './as-of/as-of-command.js';
import { backupCommand } from './backup/backup-command.js';
import { completionCommand } from './completion/completion-command.js';
import { diffCommand } from './diff/diff-command.js';
import { EXIT } from './exit-codes.js';
import { explainCommand } from './explain/explain-command.js';
import { exportCommand } from './export/export-command.js';
import { headsCommand } from './heads/heads-command.js';
import { historyCommand } from './history/history-command.js';
import { importCommand } from './import/import-command.js';
import { rebuildCommand } from './rebuild/rebuild-command.js';
import { Stopped } from './stopped.js';
import { verifyCommand } from './verify/verify-command.js';
import { WrongUse } from './wrong-use.js';

const EXIT_CODES = '\nExit codes: 0 fine, 1 found something, 2 wrong use.';

/** All that `limitctl` can do; `end` is told the exit code of a command that ends with another one than 0. */
export function limitctlProgram(end: (exitCode: number) => void): Command {
  const program = new Command('limitctl')
    .description('Works on a limit ledger: in a data folder, or over HTTP where a service runs.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  const commands = [
    importCommand(end),
    asOfCommand(),
    historyCommand(),
    explainCommand(),
    diffCommand(),
    verifyCommand(end),
    headsCommand(),
    exportCommand(end),
    rebuildCommand(end),
    backupCommand(),
    completionCommand(),
  ];
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program).addHelpText('after', EXIT_CODES));
  return program.addHelpText('after', EXIT_CODES);
}

/** Runs one command line (without the program's name) and answers its exit code. */
export async function limitctl(words: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.fine;
  try {
    await limitctlProgram((code) => (exitCode = code)).parseAsync([...words], { from: 'user' });
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
