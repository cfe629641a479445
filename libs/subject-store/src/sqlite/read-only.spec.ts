import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { openSubjectStore } from '../open-subject-store.js';

describe('a subject store that is only read', () => {
  let place: Awaited<ReturnType<typeof createSqlitePlace>>;
  const openToRead = () => openSubjectStore(`sqlite:${join(place.folder, 'subjects.sqlite')}`, { readOnly: true });
  beforeEach(async () => {
    place = await createSqlitePlace();
  });
  afterEach(() => place.remove());

  it('makes no file', async () => {
    await expect(openToRead()).rejects.toMatchObject({ name: 'SubjectStoreUnavailable' });
    expect(await readdir(place.folder)).toEqual([]);
  });

  it('shows the texts beside one that writes, and writes nothing itself', async () => {
    const writer = await place.open();
    const ref = await writer.referTo('m-1', 'a note');
    const reader = await openToRead();
    expect(await reader.textOf('m-1', ref)).toBe('a note');
    await expect(reader.referTo('m-1', 'another')).rejects.toMatchObject({ name: 'SubjectStoreUnavailable' });
    await expect(reader.referTo('m-2', 'a note')).rejects.toMatchObject({ name: 'SubjectStoreUnavailable' });
    await expect(reader.destroy('m-1')).rejects.toMatchObject({ name: 'SubjectStoreUnavailable' });
    expect(await writer.textOf('m-1', ref)).toBe('a note');
    await writer.destroy('m-1');
    expect(await reader.textOf('m-1', ref)).toBeUndefined();
    await reader.close();
    await writer.close();
  });

  it('is not there without its keys', async () => {
    const writer = await place.open();
    await writer.referTo('m-1', 'a note');
    await writer.close();
    await rm(join(place.folder, 'subjects-keys.sqlite'));
    await expect(openToRead()).rejects.toMatchObject({ name: 'SubjectStoreUnavailable' });
    expect(await readdir(place.folder)).not.toContain('subjects-keys.sqlite');
  });
});
