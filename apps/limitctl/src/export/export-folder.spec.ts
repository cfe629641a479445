import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { ExportFolder } from './export-folder.js';
import { temporaryFolder } from './spec-support/temporary-folder.js';

describe('the folder of an export', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('gives files their names only once all are whole, the manifest last', async () => {
    const out = await ExportFolder.prepare(folder.path('new', 'out'));
    const first = await out.create('a.txt');
    await first.write('one\n');
    await (await out.create('b.txt')).write('two\n');
    expect(readdirSync(out.path).sort()).toEqual(['a.txt.partial', 'b.txt.partial']);
    await out.finish((files) => {
      expect(readdirSync(out.path).sort()).toEqual(['a.txt', 'b.txt']);
      return files.map(({ name, lines }) => ({ name, lines }));
    });
    expect(readdirSync(out.path).sort()).toEqual(['a.txt', 'b.txt', 'manifest.json']);
    const names = [
      { name: 'a.txt', lines: 1 },
      { name: 'b.txt', lines: 1 },
    ];
    expect(JSON.parse(folder.text('new', 'out', 'manifest.json'))).toEqual(names);
    for (const { name } of names) expect(statSync(folder.path('new', 'out', name)).mode & 0o077).toBe(0);
  });

  it('is left empty by an export that was given up', async () => {
    const out = await ExportFolder.prepare(folder.path('given-up'));
    await (await out.create('a.txt')).write('one\n');
    await out.abandon();
    expect(readdirSync(out.path)).toEqual([]);
  });

  it.each([
    ['an export', 'manifest.json', 'holds an export already'],
    ['an unfinished export', 'events.jsonl.partial', 'was not finished'],
    ['anything else', 'letter.txt', 'is not empty'],
  ])('is refused with %s in it, and left as it is', async (_, name, message) => {
    const path = folder.path(`with-${name}`);
    mkdirSync(path);
    writeFileSync(folder.path(`with-${name}`, name), 'kept');
    await expect(ExportFolder.prepare(path)).rejects.toMatchObject({
      name: 'WrongUse',
      message: expect.stringContaining(message),
    });
    expect(folder.text(`with-${name}`, name)).toBe('kept');
  });

  it('is refused where it can not be made', async () => {
    writeFileSync(folder.path('file'), '');
    await expect(ExportFolder.prepare(folder.path('file', 'out'))).rejects.toMatchObject({ name: 'WrongUse' });
    expect(existsSync(folder.path('file', 'out'))).toBe(false);
  });
});
