import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, relative } from 'node:path';

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

const FOLDER = 'libs/tooling/planted-violation';
const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' };

/** Each planted file, the rule that must catch it and what it must say. */
const EXPECTED: Readonly<Record<string, readonly [rule: string, says: RegExp]>> = {
  'app/ships-the-tests.ts': ['@nx/enforce-module-boundaries', /tagged with "layer:app" can only depend on/],
  'domain/imports-another-context.ts': ['@nx/enforce-module-boundaries', /tagged with "context:risk" can only depend on/],
  'domain/imports-a-port.ts': ['@nx/enforce-module-boundaries', /tagged with "layer:domain" can only depend on/],
  'domain/imports-by-relative-path.ts': ['@nx/enforce-module-boundaries', /cannot be imported by a relative/],
  'domain/imports-a-package.ts': ['no-restricted-imports', /no package/],
  'domain/imports-a-package-late.ts': ['no-restricted-syntax', /loaded whole/],
  'domain/reads-the-clock.ts': ['no-restricted-globals', /'Date'/],
  'domain/draws-lots.ts': ['no-restricted-properties', /Math\.random/],
  'kernel/imports-a-built-in.ts': ['no-restricted-imports', /no Node built-in/],
  'kernel/imports-an-unprefixed-built-in.ts': ['no-restricted-imports', /no Node built-in/],
  'kernel/imports-a-project.ts': ['@nx/enforce-module-boundaries', /tagged with "layer:kernel" cannot depend on any libs/],
  'service/imports-another-service.ts': ['@nx/enforce-module-boundaries', /tagged with "context:risk" can only depend on/],
  'service/leaves-a-promise-floating.ts': ['@typescript-eslint/no-floating-promises', /awaited/],
  'service/passes-a-promise-as-a-condition.ts': ['@typescript-eslint/no-misused-promises', /conditional/],
  'service/misses-a-case.ts': ['@typescript-eslint/switch-exhaustiveness-check', /"transaction"/],
  'service/exports-a-default.ts': ['no-restricted-syntax', /named export/],
  'service/silences-a-rule.ts': ['eqeqeq', /'==='/],
};

const eslint = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', ...args], { env, encoding: 'utf8', input });

describe('lint', () => {
  let linted: readonly Linted[];
  let complaints = '';
  beforeAll(() => {
    // Without a project graph on disk the boundary rule skips itself and passes everything.
    execFileSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], { env });
    const run = eslint(['--no-ignore', '--format', 'json', FOLDER]);
    const json = run.stdout.slice(run.stdout.indexOf('[{'));
    complaints = run.stdout.slice(0, run.stdout.indexOf('[{')) + run.stderr;
    linted = JSON.parse(json) as Linted[];
  }, 120_000);

  it('runs inside the project graph', () => {
    expect(complaints).not.toContain('will be skipped');
  });

  it.each(Object.entries(EXPECTED))('catches %s', (file, [rule, says]) => {
    const messages = linted.find((each) => each.filePath.endsWith(`/${file}`))?.messages ?? [];
    expect(messages.map((each) => each.ruleId)).toContain(rule);
    expect(messages.find((each) => each.ruleId === rule)?.message).toMatch(says);
  });

  it('has an expectation for every planted file', () => {
    const planted = linted.map((each) => relative(FOLDER, each.filePath)).filter((each) => !each.startsWith('type-error/'));
    expect(planted.map((each) => each.split('/').slice(-2).join('/')).sort()).toEqual(Object.keys(EXPECTED).sort());
    const folders = ['README.md', 'app', 'domain', 'kernel', 'service', 'type-error'];
    expect(readdirSync(FOLDER).map((each) => basename(each)).sort()).toEqual(folders);
  });

  it('refuses a long function and a long file', () => {
    const long = `export function long(): void {\n${'  void 0;\n'.repeat(250)}}\n`;
    const run = eslint(['--no-ignore', '--format', 'json', '--stdin', '--stdin-filename', `${FOLDER}/service/misses-a-case.ts`], long);
    const rules = (JSON.parse(run.stdout) as Linted[]).flatMap((each) => each.messages.map((message) => message.ruleId));
    expect(rules).toEqual(expect.arrayContaining(['max-lines', 'max-lines-per-function']));
  });

  it('leaves the planted files out of a normal run', () => {
    const run = eslint([`${FOLDER}/domain/reads-the-clock.ts`]);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('ignored');
  });
});
