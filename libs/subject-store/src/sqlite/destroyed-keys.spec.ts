import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { openSubjectStore } from '../open-subject-store.js';
import { SubjectStoreUnavailable } from '../subject-store.js';

describe('the files of subjects', () => {
  let place: Awaited<ReturnType<typeof createSqlitePlace>>;
  beforeEach(async () => {
    place = await createSqlitePlace();
  });
  afterEach(() => place.remove());

  const bytesOfFiles = async (): Promise<readonly Buffer[]> =>
    Promise.all((await readdir(place.folder)).map((name) => readFile(join(place.folder, name))));
  const secretsBySubject = (): ReadonlyMap<string, Buffer> => {
    const database = new DatabaseSync(join(place.folder, 'subjects-keys.sqlite'), { readOnly: true });
    const rows = database.prepare('SELECT subject, secret FROM subject_key').all();
    database.close();
    return new Map(rows.map((row) => [row['subject'] as string, Buffer.from(row['secret'] as Uint8Array)]));
  };

  it('no longer hold a destroyed key, while the store is open, and still hold the others', async () => {
    const store = await place.open();
    const subjects = Array.from({ length: 60 }, (_, index) => `m-${(index * 7_919) % 60}-${'x'.repeat(index % 40)}`);
    await Promise.all(subjects.map((subject) => store.referTo(subject, 'a note')));
    const secrets = secretsBySubject();
    const destroyed = subjects.filter((_, index) => index % 3 !== 0);
    for (const subject of destroyed) await store.destroy(subject);
    const files = await bytesOfFiles();
    for (const subject of subjects) {
      const isHeld = files.some((bytes) => bytes.includes(secrets.get(subject)!));
      expect([subject, isHeld]).toEqual([subject, !destroyed.includes(subject)]);
    }
    await store.close();
  });

  it('never hold a text in the clear, nor a key among the texts', async () => {
    const store = await place.open();
    const ref = await store.referTo('m-1', 'Zhang San, 13800000000');
    const secret = secretsBySubject().get('m-1')!;
    for (const bytes of await bytesOfFiles()) expect(bytes.includes('13800000000')).toBe(false);
    for (const name of await readdir(place.folder)) {
      const hasKey = (await readFile(join(place.folder, name))).includes(secret);
      expect([name, hasKey]).toEqual([name, name === 'subjects-keys.sqlite']);
    }
    expect(await store.textOf('m-1', ref)).toBe('Zhang San, 13800000000');
    await store.close();
  });

  it('are for this account only', async () => {
    const store = await place.open();
    await store.referTo('m-1', 'a note');
    for (const name of await readdir(place.folder)) expect((await stat(join(place.folder, name))).mode & 0o077).toBe(0);
    await store.close();
  });

  it('restored without the keys hold nothing that can be read', async () => {
    const store = await place.open();
    const ref = await store.referTo('m-1', 'a note');
    await store.close();
    await writeFile(join(place.folder, 'subjects-keys.sqlite'), '');
    const restored = await place.open();
    expect(await restored.textOf('m-1', ref)).toBeUndefined();
    expect(await restored.referTo('m-1', 'a note')).not.toBe(ref);
    expect(await restored.textOf('m-1', ref)).toBeUndefined();
    await restored.close();
  });

  it('are refused by name when they are no files of a subject store', async () => {
    await writeFile(join(place.folder, 'subjects.sqlite'), 'not a database, though long enough to be looked at as one');
    await expect(place.open()).rejects.toThrow(SubjectStoreUnavailable);
    await expect(openSubjectStore('postgres://nowhere')).rejects.toThrow(SubjectStoreUnavailable);
    await expect(openSubjectStore('sqlite:')).rejects.toThrow(SubjectStoreUnavailable);
  });

  it('are not needed at all', async () => {
    const store = await openSubjectStore('sqlite::memory:');
    expect(await store.textOf('m-1', await store.referTo('m-1', 'a note'))).toBe('a note');
    await store.close();
  });
});
