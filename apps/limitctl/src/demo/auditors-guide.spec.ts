import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const guide = readFileSync('docs/auditors-guide.md', 'utf8');
const [demo, ...blocks] = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]!);
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** What each block must have said, in its order. */
const SAID: readonly (readonly RegExp[])[] = [
  [/limit-frozen/, /freeze-released/],
  [/-28,000\.00/, /daily-peak/],
  [/-28,000\.00/, /96,000\.00/],
  [/freeze-released/],
  [/120,000\.00 +0\.00 +0\.00 +120,000\.00|120,000\.00/],
  [/all intact/],
  [/all intact/],
  [/case-file/],
  [/intact|fine|verified/i],
  [/all equal/],
];

describe("the auditor's guide", () => {
  const here = mkdtempSync(join(tmpdir(), 'limit-ledger-guide-'));
  beforeAll(() => {
    expect(demo).toBe('DATA_DIR=demo-data npm run demo\n');
    const made = spawnSync(process.execPath, [join(process.cwd(), 'dist/apps/limitctl/src/demo/main.js'), '--accounts', '20'], {
      env: { ...process.env, DATA_DIR: join(here, 'demo-data') },
    });
    expect(made.status).toBe(0);
  });
  afterAll(() => rmSync(here, { recursive: true }));

  it('has a check for each of its blocks', () => expect(blocks).toHaveLength(SAID.length));

  it.each(SAID.map((expected, index) => [index, blocks[index]!, expected] as const))(
    'answers in block %i: %s',
    (_index, block, expected) => {
      const limitctl = `${process.execPath} ${join(process.cwd(), 'dist/apps/limitctl/src/main.js')}`;
      const lines = block
        .replaceAll('npx limitctl', limitctl)
        .replaceAll('libs/event-store', join(process.cwd(), 'libs/event-store'))
        .split('\n')
        .filter((line) => hasPython || !line.startsWith('python3'));
      const { status, stdout, stderr } = spawnSync('bash', ['--norc', '--noprofile', '-euo', 'pipefail', '-c', lines.join('\n')], {
        cwd: here,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      expect([status, stderr]).toEqual([0, '']);
      for (const text of expected) expect(stdout).toMatch(text);
    },
  );
});
