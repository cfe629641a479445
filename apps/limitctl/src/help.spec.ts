import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { limitctlProgram } from './limitctl.js';

const DOCUMENT = readFileSync('docs/limitctl.md', 'utf8');
const program = limitctlProgram(() => undefined);

/** As it is printed where it is no terminal: `limitctl <command> --help | cat`. */
function helpOf(command: Command): string {
  let help = '';
  command
    .configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 80, getOutHasColors: () => false })
    .outputHelp();
  return help.trim();
}

function documented(title: string): string | undefined {
  const section = DOCUMENT.split(/^## /m).find((each) => each.startsWith(`${title}\n`));
  return section?.match(/^```text\n(Usage: [^]*?)\n```$/m)?.[1];
}

describe('docs/limitctl.md', () => {
  it('begins with what limitctl can do', () => {
    expect(documented('Commands')).toBe(helpOf(program));
  });

  it.each(program.commands.map((command) => [command.name(), command] as const))('has the help of %s', (name, command) => {
    expect(documented(name)).toBe(helpOf(command));
  });

  it('has the commands in the order of the help, and no other', () => {
    const titles = [...DOCUMENT.matchAll(/^## ([a-z-]+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(program.commands.map((command) => command.name()));
  });

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    '%s has examples, exit codes and --json',
    (name, command) => {
      const help = helpOf(command);
      expect(help).toContain('Exit codes: 0 fine, 1 found something, 2 wrong use.');
      expect(help).toContain(`\nExamples:\n  `);
      if (name !== 'completion') expect(help).toContain('--json');
    },
  );
});
