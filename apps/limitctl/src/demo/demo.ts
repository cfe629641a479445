import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { EXIT } from '../exit-codes.js';
import { WrongUse } from '../wrong-use.js';
import { StoryBroke } from './play-story.js';
import { runDemo } from './run-demo.js';

/** The command line of the demo (without the program's name); answers its exit code. */
export async function demo(words: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.fine;
  const program = new Command('demo')
    .description('Fills an empty data folder (DATA_DIR, or ./data) with 30,000 real limits and the worked cases, and verifies it.')
    .option('--accounts <n>', 'import only so many accounts', wholeNumber)
    .exitOverride()
    .action(async ({ accounts }: { readonly accounts?: number }) => {
      const intact = await runDemo({ dataDir: process.env['DATA_DIR'] ?? './data', ...(accounts === undefined ? {} : { accounts }) });
      exitCode = intact ? EXIT.fine : EXIT.found;
    });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
    if (error instanceof StoryBroke) return said([error.message], EXIT.found);
    if (error instanceof WrongUse) return said(error.problems, EXIT.wrongUse);
    throw error;
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9][0-9]{0,5}$/.test(text)) throw new InvalidArgumentError('is a number from 1 to 999999');
  return Number(text);
}

function said(problems: readonly string[], exitCode: number): number {
  for (const problem of problems) console.error(problem);
  return exitCode;
}
