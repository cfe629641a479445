import { SpecCollector } from './spec-collector.js';

interface Words {
  readonly describe: ((title: string, body: () => void) => void) & {
    readonly each: (rows: readonly unknown[]) => (title: string, body: (...parameters: never[]) => unknown) => void;
  };
  readonly it: ((title: string, body: () => unknown) => void) & {
    readonly each: (rows: readonly unknown[]) => (title: string, body: (...parameters: never[]) => unknown) => void;
  };
}

describe('the words of a spec', () => {
  const given = { describe, it, expect };
  afterEach(() => void Object.assign(globalThis, given));

  it('remember each test under a name of its own, and run it as often as asked', () => {
    const collector = new SpecCollector();
    const runs: unknown[] = [];
    collector.install();
    collector.enter('a.spec.ts');
    const words = globalThis as unknown as Words;
    words.describe('a rule', () => {
      words.it('holds', () => runs.push('holds'));
      words.it('holds', () => runs.push('holds again'));
      words.it.each([['one', 1], 'two'])('of %s', (...parameters) => runs.push(parameters));
    });
    words.describe.each([{ of: 'each' }])('a rule', (row) => words.it('holds', () => runs.push(row)));
    Object.assign(globalThis, given);
    expect(collector.tests.map(({ id }) => id)).toEqual([
      'a.spec.ts › a rule › holds',
      'a.spec.ts › a rule › holds #2',
      'a.spec.ts › a rule › of one',
      'a.spec.ts › a rule › of two',
      'a.spec.ts › a rule › holds #3',
    ]);
    expect(runs).toEqual([]);
    for (const { run } of [...collector.tests, ...collector.tests]) run();
    expect(runs.slice(0, 4)).toEqual(['holds', 'holds again', ['one', 1], ['two']]);
    expect(runs[4]).toEqual({ of: 'each' });
    expect(runs).toHaveLength(10);
  });
});
