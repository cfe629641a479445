import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { commandGenerator } from './command-generator.js';
import { eventGenerator } from './event-generator.js';
import type { Files } from './generator-options.js';

const DOMAIN = 'libs/limits/domain/src';
const PROJECTS = ['libs', 'dist/libs/kernel', 'dist/libs/tooling'];
const COPIED = ['nx.json', 'package.json', 'tsconfig.base.json', ...PROJECTS];
const CHANGED = [
  'commands.ts',
  'events/terms-kinds.ts',
  'decide/decide-limit.ts',
  'evolve/evolve-merchant.ts',
  'naive-model/random-event-data.ts',
];
const command = { name: 'close-line', context: 'limits' };
const event = { name: 'line-closed', context: 'limits' };

/** A virtual tree with the files of the real domain that the generators change. */
function domainTree(): Files {
  const tree = createTreeWithEmptyWorkspace();
  for (const path of CHANGED) {
    tree.write(`${DOMAIN}/${path}`, readFileSync(`${DOMAIN}/${path}`, 'utf8'));
  }
  return tree;
}
const read = (tree: Files, path: string): string => tree.read(`${DOMAIN}/${path}`, 'utf-8') ?? '';

describe('the generators', () => {
  it('write a command with its decider and a spec', () => {
    const tree = domainTree();
    commandGenerator(tree, command);
    expect(read(tree, 'commands.ts')).toContain("interface CloseLine {\n  readonly type: 'close-line';\n}\n");
    expect(read(tree, 'commands.ts')).toMatch(/export type TermsCommand =[^;]*\n {2}\| CloseLine;/);
    const decided = "    case 'close-line':\n      return closeLine(command, state, now);\n    default:";
    expect(read(tree, 'decide/decide-limit.ts')).toContain(decided);
    expect(read(tree, 'decide/close-line.ts')).toContain('export function closeLine(');
    expect(read(tree, 'decide/close-line.spec.ts')).toContain("describe('close-line'");
  });

  it('write an event with its place in evolve', () => {
    const tree = domainTree();
    eventGenerator(tree, event);
    expect(read(tree, 'events/terms-kinds.ts')).toMatch(
      /interface TermsKinds \{[^]*\n {2}'line-closed': MovesLines & \{ readonly line: LineKind \};\n\}/,
    );
    const evolved = "    case 'line-closed':\n      return lineClosed(merchant, event);\n    default:";
    expect(read(tree, 'evolve/evolve-merchant.ts')).toContain(evolved);
    expect(read(tree, 'naive-model/random-event-data.ts')).toContain("  'line-closed': of({ deltas, line }, imported),\n};\n");
    expect(read(tree, 'evolve/line-closed.ts')).toContain('export function lineClosed(');
  });

  it('refuse a name that is taken, misspelt or of a context that is not there', () => {
    const tree = domainTree();
    commandGenerator(tree, command);
    expect(() => commandGenerator(tree, command)).toThrow(/there already/);
    expect(() => commandGenerator(tree, { ...command, name: 'CloseLine' })).toThrow(/kebab case/);
    expect(() => eventGenerator(tree, { ...event, context: 'nowhere' })).toThrow(/is not there/);
  });

  it('run by Nx leave a domain that compiles', () => {
    const copy = mkdtempSync(join(tmpdir(), 'limit-ledger-generated-'));
    for (const path of COPIED) cpSync(path, join(copy, path), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, '.gitignore'), 'node_modules\ndist\n');
    const env = { ...process.env, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', NX_WORKSPACE_ROOT_PATH: copy };
    const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy, env, encoding: 'utf8' });
    const nx = (...args: string[]) => node('node_modules/nx/dist/bin/nx.js', ...args).stdout;
    expect(nx('g', './libs/tooling:event', event.name)).toContain('Left to do for line-closed');
    expect(nx('g', './libs/tooling:command', command.name, '--context', 'limits')).toContain('Left to do for close-line');
    expect(readFileSync(join(copy, DOMAIN, 'decide/decide-limit.ts'), 'utf8')).toContain("case 'close-line'");
    const compiled = node('node_modules/typescript/bin/tsc', '-p', 'libs/limits/domain');
    rmSync(copy, { recursive: true });
    expect(compiled.stdout).toBe('');
    expect(compiled.status).toBe(0);
  }, 120_000);
});
