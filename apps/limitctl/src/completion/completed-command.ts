import type { Command, Option } from 'commander';

/** What may stand in the place of a value: one of some words, a folder, a file, or anything. */
export type Completed =
  { readonly kind: 'words'; readonly words: readonly string[] } | { readonly kind: 'folder' | 'file' | 'anything' };

export interface CompletedOption {
  readonly name: string;
  readonly description: string;
  /** Absent for a switch. */
  readonly value?: { readonly name: string; readonly isVariadic: boolean; readonly completed: Completed };
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly places: readonly { readonly name: string; readonly completed: Completed }[];
}

/** All commands of a program, from their definitions. */
export function completedCommands(program: Command): readonly CompletedCommand[] {
  return program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: command.createHelp().visibleOptions(command).map(completedOption),
    places: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      completed: completedOf(argument.name(), argument.argChoices),
    })),
  }));
}

function completedOption(option: Option): CompletedOption {
  const { long, short, required, optional, variadic, description, argChoices } = option;
  const named = { name: long ?? short ?? '', description };
  if (!required && !optional) return named;
  const value = /[<[]([^.>\]]+)/.exec(option.flags)?.[1] ?? 'value';
  return { ...named, value: { name: value, isVariadic: variadic, completed: completedOf(value, argChoices) } };
}

const FOLDERS = new Set(['dir', 'folder']);
const FILES = new Set(['file', 'csv', 'heads file']);

function completedOf(name: string, choices: readonly string[] | undefined): Completed {
  if (choices !== undefined) return { kind: 'words', words: choices };
  if (FOLDERS.has(name)) return { kind: 'folder' };
  return { kind: FILES.has(name) ? 'file' : 'anything' };
}
