import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

interface Project {
  readonly name: string;
  readonly targets: Readonly<Record<string, object>>;
}

const list = (...patterns: readonly string[]): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...patterns], { encoding: 'utf8' }).split('\n').filter(Boolean);
const isPlanted = (path: string): boolean => path.includes('/planted-violation/');
const projects = list('*project.json').filter((path) => !isPlanted(path));
const read = <Content>(path: string): Content => JSON.parse(readFileSync(path, 'utf8')) as Content;

describe('type checking', () => {
  it.each(projects)('has its targets in %s', (path) => {
    expect(Object.keys(read<Project>(path).targets)).toEqual(expect.arrayContaining(['typecheck', 'lint', 'test']));
    expect(read<Project>(path).targets).toMatchObject({ typecheck: {}, lint: {}, test: {} });
    expect(JSON.stringify(read<Project>(path).targets)).not.toContain('command');
  });

  it('runs the compiler on the configuration of the project', () => {
    const { targetDefaults } = read<{ targetDefaults: Record<string, { options: { command: string } }> }>('nx.json');
    expect(targetDefaults['typecheck']?.options.command).toBe('tsc -p {projectRoot}/tsconfig.json');
  });

  it.each(projects)('is strict and reaches every file beside %s', (path) => {
    const folder = dirname(path);
    const config = ts.readConfigFile(`${folder}/tsconfig.json`, (each) => ts.sys.readFile(each));
    const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
    expect(options).toMatchObject({ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true });
    const checked = new Set(fileNames.map((each) => resolve(each)));
    const present = list(`${folder}/**/*.ts`, `${folder}/*.ts`).filter((each) => !isPlanted(each) && ts.sys.fileExists(each));
    expect(present.filter((each) => !checked.has(resolve(each)))).toEqual([]);
  });

  it('fails on a planted type error', () => {
    const planted = 'libs/tooling/planted-violation/type-error/tsconfig.json';
    const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', planted], { encoding: 'utf8' });
    expect(run.status).not.toBe(0);
    expect(run.stdout).toMatch(/adds-a-word-to-a-number\.ts.*TS2322/);
  }, 30_000);
});
