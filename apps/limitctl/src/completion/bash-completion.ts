import type { Completed, CompletedCommand, CompletedOption } from './completed-command.js';

type WithValue = Required<CompletedOption>;

/** A script that completes the program in bash, 3.2 or later. */
export function bashCompletion(program: string, commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name);
  const valued = commands.flatMap(({ name, options }) => options.filter(hasValue).map((option) => ({ name, option })));
  const variadic = valued.filter(({ option }) => option.value.isVariadic);
  return `# bash completion of ${program}: source <(${program} completion bash)
_${program}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command= option= place=0 each index
  for ((index = 1; index < COMP_CWORD; index++)); do
    each="\${COMP_WORDS[index]}"
    if [[ -z $command ]]; then
      case "$each" in ${names.join(' | ')}) command="$each" ;; esac
    elif [[ -n $option && $each != -* ]]; then
      case "$command $option" in ${patterns(variadic)}) ;; *) option= ;; esac
    else
      option=
      case "$command $each" in
        ${patterns(valued)}) option="$each" ;;
        *" -"*) ;;
        *) place=$((place + 1)) ;;
      esac
    fi
  done
  COMPREPLY=()
  if [[ -z $command ]]; then
    COMPREPLY=($(compgen -W "${[...names, '--help'].join(' ')}" -- "$word"))
  elif [[ -n $option && $word != -* ]]; then
    case "$command $option" in
${valued.flatMap(({ name, option }) => caseOf(`${name} ${option.name}`, option.value.completed)).join('\n')}
    esac
  elif [[ $word == -* ]]; then
    case "$command" in
${commands.map(({ name, options }) => `      ${name}) ${reply(options.map((option) => option.name))} ;;`).join('\n')}
    esac
  else
    case "$command $place" in
${commands.flatMap(({ name, places }) => places.flatMap(({ completed }, place) => caseOf(`${name} ${place}`, completed))).join('\n')}
    esac
  fi
}
complete -F _${program} ${program}
`;
}

const hasValue = (option: CompletedOption): option is WithValue => option.value !== undefined;

const patterns = (options: readonly { readonly name: string; readonly option: CompletedOption }[]): string =>
  options.length === 0 ? '""' : options.map(({ name, option }) => `"${name} ${option.name}"`).join(' | ');

const reply = (words: readonly string[]): string => `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word"))`;

/** Names of files may hold blanks. */
const replyFiles = (flag: '-d' | '-f'): string =>
  `compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(compgen ${flag} -- "$word"))`;

function caseOf(pattern: string, completed: Completed): readonly string[] {
  const { kind } = completed;
  if (kind === 'anything') return [];
  const action = kind === 'words' ? reply(completed.words) : replyFiles(kind === 'folder' ? '-d' : '-f');
  return [`      "${pattern}") ${action} ;;`];
}
