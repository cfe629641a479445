import { Argument, Command } from 'commander';
import { bashCompletion } from './bash-completion.js';
import { completedCommands } from './completed-command.js';
import { zshCompletion } from './zsh-completion.js';
import { print } from '../output/print.js';

const EXAMPLES = `
Examples:
  source <(limitctl completion bash)
  limitctl completion zsh > ~/.zfunc/_limitctl

Where limitctl is run by npx, "alias limitctl='npx limitctl'" comes first.`;

const SHELLS = { bash: bashCompletion, zsh: zshCompletion };

/** `limitctl completion`: a script from the definitions of all commands beside it. */
export function completionCommand(): Command {
  return new Command('completion')
    .description('Prints a script that completes commands, options and their values in a shell.')
    .addArgument(new Argument('<shell>', 'which').choices(Object.keys(SHELLS)))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: keyof typeof SHELLS, _options: object, command: Command) => {
      const program = command.parent ?? command;
      await print(SHELLS[shell](program.name(), completedCommands(program)).trimEnd());
    });
}
