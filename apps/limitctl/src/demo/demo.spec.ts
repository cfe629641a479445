import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { ALL_STORIES } from './all-stories.js';
import { demo } from './demo.js';

describe('the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limitctl-demo-'));
  const lines: string[] = [];
  const environment = process.env['DATA_DIR'];
  beforeEach(() => {
    lines.length = 0;
    for (const method of ['log', 'error'] as const) jest.spyOn(console, method).mockImplementation((line) => void lines.push(String(line)));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(lines.push(String(text))));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => {
    if (environment === undefined) delete process.env['DATA_DIR'];
    else process.env['DATA_DIR'] = environment;
    rmSync(folder, { recursive: true });
  });

  it('imports, tells every story, verifies, and says what to look at', async () => {
    process.env['DATA_DIR'] = join(folder, 'data');
    expect(await demo(['--accounts', '30'])).toBe(0);
    const text = lines.join('\n');
    expect(text).toContain('30 accounts of 30 rows');
    for (const { merchantName } of ALL_STORIES) expect(text).toContain(merchantName);
    expect(text).toContain('available -15,000 = 30,000 − used 45,000');
    expect(text).toMatch(/Verified: 38 histories with [0-9,]+ events, 0 broken/);
    expect(text).toContain(`DATA_DIR=${join(folder, 'data')} npm start`);
  });

  it('refuses a folder that is not empty', async () => {
    process.env['DATA_DIR'] = folder;
    writeFileSync(join(folder, 'something'), '');
    expect(await demo([])).toBe(2);
    expect(lines).toEqual([expect.stringContaining('is not empty')]);
  });

  it('ends with 2 for an option that it does not have', async () => {
    expect(await demo(['--accounts', 'many'])).toBe(2);
  });
});
