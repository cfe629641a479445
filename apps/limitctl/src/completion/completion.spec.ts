import { spawnSync, type SpawnSyncOptionsWithStringEncoding } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
const inBash = isThere('bash') ? it : it.skip;
const inZsh = isThere('zsh') ? it : it.skip;
const unless = (shell: string): string => (isThere(shell) ? '' : ` (skipped: no ${shell} here)`);

const BASH = 'source completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _limitctl; printf "%s\\n" "${COMPREPLY[@]}"';
/** The completion system is not loaded: what it would be asked for is printed. */
const ZSH = `
  compdef() { : }
  _describe() { print -l -- "\${commands[@]}" }
  _arguments() { if [[ $1 == -C ]]; then state=$STATE; line=($LINE_SO_FAR); else print -l -- "$@"; fi }
  source ./completion; _limitctl`;

describe('limitctl completion', () => {
  const said = capturedOutput();
  const folder = mkdtempSync(join(tmpdir(), 'limitctl-completion-'));
  beforeAll(() => {
    mkdirSync(join(folder, 'data folder'));
    writeFileSync(join(folder, 'data file'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = async (
    shell: 'bash' | 'zsh',
    code: string,
    words: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ) => {
    expect(await limitctl(['completion', shell])).toBe(0);
    writeFileSync(join(folder, 'completion'), said.out);
    // A shell whose input is no terminal and no file may think that it was called from afar, and read more than it is given.
    const options: SpawnSyncOptionsWithStringEncoding = {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    };
    const { stdout, stderr } = spawnSync(shell, [shell === 'bash' ? '--norc' : '-f', '-c', code, 'x', ...words], options);
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  };

  inBash.each([
    ['commands', ['limitctl', 'a'], ['as-of']],
    ['options of a command', ['limitctl', 'history', '--f'], ['--from', '--follow']],
    ['options after other words', ['limitctl', 'as-of', 'm-1', '--json', '--eff'], ['--effective-as-of']],
    ['values of an option', ['limitctl', 'history', '--line', ''], ['credit', 'transaction', 'withdrawal']],
    ['more values of an option', ['limitctl', 'history', '--type', 'limit-frozen', 'limit-c'], ['limit-captured']],
    ['nothing more after the value of an option', ['limitctl', 'history', '--line', 'credit', ''], []],
    ['words in their place', ['limitctl', 'completion', ''], ['bash', 'zsh']],
    ['folders only', ['limitctl', 'rebuild', '--data-dir', 'data'], ['data folder']],
    ['files', ['limitctl', 'import', '--mapping', 'data'], ['data file', 'data folder']],
    ['nothing where anything may stand', ['limitctl', 'history', '--order', ''], []],
  ])(`completes %s in bash${unless('bash')}`, async (_, words, completed) => {
    expect((await run('bash', BASH, words)).sort()).toEqual([...completed].sort());
  });

  inZsh(`completes commands and their words in zsh${unless('zsh')}`, async () => {
    expect(await run('zsh', ZSH, [], { STATE: 'command' })).toContainEqual(expect.stringMatching(/^rebuild:Builds all states/));
    said.out = '';
    const specs = await run('zsh', ZSH, [], { STATE: 'argument', LINE_SO_FAR: 'history' });
    expect(specs).toContain('--line[only events that concern this line]:line:(credit transaction withdrawal)');
    expect(specs).toContain('1:merchant: ');
  });

  it('is wrong use with another shell', async () => {
    expect(await limitctl(['completion', 'fish'])).toBe(2);
    expect(said.error).toContain('Allowed choices are bash, zsh.');
  });
});
