import { assertNever } from '@limit-ledger/kernel';
import type { Completed, CompletedCommand, CompletedOption } from './completed-command.js';

/** A script that completes the program in zsh: sourced after `compinit`, or a file `_<program>` in `$fpath`. */
export function zshCompletion(program: string, commands: readonly CompletedCommand[]): string {
  return `#compdef ${program}
# zsh completion of ${program}: source <(${program} completion zsh)
_${program}() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C '--help[display help for command]' '1:command:->command' '*::argument:->argument'
  case "$state" in
    command)
      local -a commands=(
${commands.map(({ name, description }) => `        ${quoted(`${name}:${description}`)}`).join('\n')}
      )
      _describe command commands
      ;;
    argument)
      case "$line[1]" in
${commands.map(caseOf).join('\n')}
      esac
      ;;
  esac
}
if [[ "$funcstack[1]" == _${program} ]]; then _${program} "$@"; else compdef _${program} ${program}; fi
`;
}

function caseOf({ name, options, places }: CompletedCommand): string {
  const specs = [
    ...options.map(optionSpec),
    ...places.map((place, index) => quoted(`${index + 1}:${escaped(place.name)}:${actionOf(place.completed)}`)),
  ];
  return [
    `        ${name})`,
    '          _arguments \\',
    specs.map((spec) => `            ${spec}`).join(' \\\n'),
    '          ;;',
  ].join('\n');
}

function optionSpec({ name, description, value }: CompletedOption): string {
  const said = `${name}[${escaped(description)}]`;
  if (value === undefined) return quoted(said);
  // Of an option with several values all that follow, up to the next option, are its own.
  const repeated = value.isVariadic ? '*-*:' : '';
  return quoted(`${said}:${repeated}${escaped(value.name)}:${actionOf(value.completed)}`);
}

function actionOf(completed: Completed): string {
  switch (completed.kind) {
    case 'words':
      return `(${completed.words.join(' ')})`;
    case 'folder':
      return '_files -/';
    case 'file':
      return '_files';
    case 'anything':
      return ' ';
    default:
      return assertNever(completed);
  }
}

const escaped = (text: string): string => text.replace(/[\\:[\]]/g, '\\$&');
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
