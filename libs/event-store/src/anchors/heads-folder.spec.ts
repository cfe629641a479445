import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadsFolder } from './heads-folder.js';

describe('a folder of heads files', () => {
  const path = mkdtempSync(join(tmpdir(), 'heads-'));
  const folder = new HeadsFolder(path);
  const moments = ['2026-11-25T08:00:00.000Z', '2026-11-25T10:00:00.500Z', '2026-11-25T09:00:00.000Z'];
  beforeEach(() => moments.forEach((at) => writeFileSync(folder.fileAt(at), '')));
  afterEach(() => readdirSync(path).forEach((name) => rmSync(join(path, name))));
  afterAll(() => rmSync(path, { recursive: true }));

  it('lists its files, the newest first, and nothing else', async () => {
    writeFileSync(join(path, 'notes.jsonl'), '');
    writeFileSync(join(path, '2026-11-25T11-00-00.000Z.jsonl.7.tmp'), '');
    const files = await folder.files();
    expect(files.map(({ at }) => at)).toEqual([moments[1], moments[2], moments[0]]);
    expect(files[0]!.file).toBe(join(path, '2026-11-25T10-00-00.500Z.jsonl'));
  });

  it('is empty where it does not exist', async () => {
    expect(await new HeadsFolder(join(path, 'none')).files()).toEqual([]);
    await new HeadsFolder(join(path, 'none')).keepNewest(1);
  });

  it('keeps so many newest, or all', async () => {
    await folder.keepNewest(0);
    expect(await folder.files()).toHaveLength(3);
    await folder.keepNewest(2);
    expect((await folder.files()).map(({ at }) => at)).toEqual([moments[1], moments[2]]);
  });

  it('removes what a killed writer left, not what one writes now', async () => {
    const [old, present] = ['a.jsonl.1.tmp', 'b.jsonl.2.tmp'].map((name) => join(path, name)) as [string, string];
    for (const file of [old, present]) writeFileSync(file, '');
    utimesSync(old, 0, 0);
    await folder.keepNewest(0);
    expect(readdirSync(path)).toHaveLength(4);
    expect(readdirSync(path)).toContain('b.jsonl.2.tmp');
  });
});
