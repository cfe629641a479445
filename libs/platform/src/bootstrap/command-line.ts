import { WrongUse } from './wrong-use.js';

/** What the service is started for. Throws `WrongUse` for arguments that it does not know. */
export function commandLine(argv: readonly string[]): 'serve' | 'print-config' {
  if (argv.length === 0) return 'serve';
  if (argv.length === 1 && argv[0] === '--print-config') return 'print-config';
  throw new WrongUse(`"${argv.join(' ')}" is not understood; settings come from the environment, and --print-config shows them`);
}
