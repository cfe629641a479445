import type { HouseFile } from './house-file.js';
import { HOUSE_RULES } from './house-rules.js';
import { sourceSizes } from './source-sizes.js';

const file = (path: string, text = ''): HouseFile => ({ path, text });
const lines = (count: number): string => 'line\n'.repeat(count);
const TOP = ['apps/a.ts', 'libs/a.ts', 'deploy/a', 'docs/a.md', 'nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const top = [...TOP, 'README.md', 'LICENSE', 'eslint.config.mjs', '.ci/run'].map((path) => file(path));

interface Case {
  readonly good: readonly HouseFile[];
  readonly bad: readonly (readonly HouseFile[])[];
}
const small = (count: number, size: number): HouseFile[] =>
  Array.from({ length: count }, (_, index) => file(`libs/${index}.ts`, lines(size)));

/** Of each rule: what keeps it, and inputs each of which breaks it. */
const CASES: Readonly<Record<string, Case>> = {
  'the top level is fixed': { good: top, bad: [[...top, file('jest.config.mjs')], [...top, file('scripts/a.ts')], top.slice(1)] },
  'files are short': {
    good: [file('apps/a.ts', lines(45)), file('libs/b.ts', lines(20)), file('libs/c.ts', lines(150)), file('docs/d.md', lines(999))],
    bad: [
      [...small(20, 9), file('libs/a.ts', lines(251))],
      [file('libs/a.ts', lines(46)), file('libs/b.spec.ts', lines(46))],
      [...small(8, 1), file('libs/a.ts', lines(151)), file('libs/b.ts', lines(151))],
    ],
  },
  'functions are short': {
    good: [
      file('libs/a.ts', `function a() {\n${lines(68)}}`),
      file('libs/b.spec.ts', `describe.each([1])('a', () => {\n${lines(70)}});`),
      file('libs/suite.ts', `function suite() {\ndescribe('a', () => {\n${lines(70)}});\n}`),
    ],
    bad: [`function a() {\n${lines(69)}}`, `it('a', () => {\n${lines(69)}});`, `class A { b() {\n${lines(69)}} }`].map((text) => [
      file('libs/a.spec.ts', text),
    ]),
  },
  'lines fit': { good: [file('libs/a.ts', 'x'.repeat(140))], bad: [[file('libs/a.ts', `\n${'x'.repeat(141)}`)]] },
  'names are in kebab case': {
    good: [file('libs/a-b/src/c-1.spec.ts'), file('README.md'), file('.ci/run'), file('libs/p/default@1.json')],
    bad: [[file('libs/fooBar.ts')], [file('libs/foo_bar/a.ts')], [file('libs/Foo/a.ts')], [file('docs/a b.md')], [file('libs/a.Spec.ts')]],
  },
  'names say something': {
    good: [file('libs/money/src/split.ts')],
    bad: [[file('libs/utils/a.ts')], [file('libs/a/src/helpers.ts')], [file('libs/a/common/b.ts')], [file('apps/a/util.spec.ts')]],
  },
  'a project has one index': {
    good: [file('libs/a/project.json'), file('libs/a/src/index.ts'), file('apps/b/project.json')],
    bad: [[file('libs/a/project.json')], [file('libs/a/project.json'), file('libs/a/src/index.ts'), file('libs/a/src/b/index.ts')]],
  },
  'nothing is left over': {
    good: [file('libs/a.ts', 'const onlyTodos = it(1); // an only child')],
    bad: ['// TO' + 'DO: a', 'it.on' + 'ly(', 'f' + 'it(1)', 'x' + 'describe(1)', '/* eslint-' + 'disable */', '// @ts-' + 'ignore'].map(
      (text) => [file('libs/a.ts', text)],
    ),
  },
  'nothing names this machine': {
    good: [file('docs/a.md', 'see /docs/work and https://example.org/home/x, image registry.k8s.io/pause')],
    bad: ['cd /wo' + 'rk/main', '"/ho' + 'me/me/x"', 'https://registry.' + 'npmjs.org/x'].map((text) => [file('docs/a.md', text)]),
  },
  'versions are pinned': {
    good: [file('package.json', '{"dependencies":{"a":"1.2.3"}}'), file('package-lock.json', '{"resolved": "libs/a"}')],
    bad: [
      [file('package.json', '{"dependencies":{"a":"^1.2.3"}}')],
      [file('package.json', '{"devDependencies":{"a":"latest"}}')],
      [file('package-lock.json', '{"resolved": "https://example.org/a.tgz"}')],
    ],
  },
  'pages speak of the product': {
    good: [file('docs/a.md', 'Agents of the platform review issues.')],
    bad: [[file('docs/a.md', 'as issue ' + '4 asks')], [file('libs/a.ts', '// an AI ' + 'agent wrote it')]],
  },
  'links lead somewhere': {
    good: [file('docs/a.md', '[b](../README.md#x) [c](https://example.org) [d](adr) [e](#f)'), file('README.md'), file('docs/adr/b.md')],
    bad: [[file('docs/a.md', '[b](b.md)')], [file('docs/a.md', '[b](README.md)'), file('README.md')]],
  },
};

describe('the rules of the house', () => {
  it('are all tried', () => {
    expect(Object.keys(CASES)).toEqual(Object.keys(HOUSE_RULES));
  });

  it.each(Object.entries(CASES))('%s', (name, { good, bad }) => {
    const rule = HOUSE_RULES[name];
    expect(rule?.(good)).toEqual([]);
    for (const input of bad) expect(rule?.(input)).not.toEqual([]);
  });

  it('count lines as an editor does', () => {
    const files = [file('apps/a.ts', 'a\nb\n'), file('libs/b.ts', 'a'), file('libs/c.ts', lines(9)), file('libs/d.generated.ts', lines(9))];
    expect(sourceSizes(files)).toEqual({ files: 3, medianLines: 2, ninetiethPercentileLines: 9, largestLines: 9 });
  });
});
