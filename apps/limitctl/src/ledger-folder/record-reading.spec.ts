import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { openAccessLog } from '@limit-ledger/access-log';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';
import { playedFolder, type PlayedFolder } from '../spec-support/played-folder.js';

const ZHANG = OLD_ZHANG.merchantId;
const COMMANDS: readonly (readonly [what: string, ...words: string[]])[] = [
  ['as-of', 'as-of', ZHANG, '--revision', '5'],
  ['history', 'history', ZHANG, '--limit', '2'],
  ['explain', 'explain', ZHANG, 'transaction', 'available'],
  ['diff', 'diff', ZHANG, '1', '5'],
];

describe('who looks into a data folder', () => {
  const said = capturedOutput();
  let folder: PlayedFolder;
  let file: string;
  let url: string;
  beforeEach(async () => {
    folder = await playedFolder([OLD_ZHANG]);
    file = join(folder.dataDir, 'access.sqlite');
    url = `sqlite:${file}`;
  });
  afterEach(() => folder.remove());
  const ran = (words: readonly string[]): Promise<number> => limitctl([...words, '--data-dir', folder.dataDir]);
  const entries = async () => {
    const log = await openAccessLog(url);
    const page = await log.read({ from: 0, limit: 100 });
    await log.close();
    return page.entries;
  };

  it('is recorded where the folder has an access log, with what was asked for', async () => {
    await (await openAccessLog(url)).close();
    for (const [, ...words] of COMMANDS) expect(await ran(words)).toBe(0);
    expect(await ran(['export', '--merchant', ZHANG, '--out', join(folder.dataDir, 'out')])).toBe(0);
    const recorded = await entries();
    expect(recorded.map(({ what, via }) => [what, via])).toEqual(
      [...COMMANDS.map(([what]) => what), 'export'].map((what) => [what, `limitctl ${what}`]),
    );
    expect(new Set(recorded.map(({ subject, merchantId }) => `${subject} ${merchantId}`))).toEqual(
      new Set([`os:${userInfo().username} ${ZHANG}`]),
    );
    expect(recorded[0]).toMatchObject({ parameters: { revision: '5' }, outcome: 'answered' });
    expect(recorded[2]).toMatchObject({ parameters: { line: 'transaction', field: 'available' } });
  });

  it('leaves nothing where it has none', async () => {
    const before = readdirSync(folder.dataDir);
    for (const [, ...words] of COMMANDS) expect(await ran(words)).toBe(0);
    expect(readdirSync(folder.dataDir)).toEqual(before);
  });

  it.each(COMMANDS)('is shown nothing by %s when the log can not be written', async (_what, ...words) => {
    mkdirSync(file);
    expect(await ran(words)).toBe(1);
    expect(said.out).toBe('');
    expect(said.error).toContain('LIMIT_LEDGER_ACCESS_LOG_URL');
    rmSync(file, { recursive: true });
  });
});
