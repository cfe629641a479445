import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startProduct } from '@limit-ledger/testing';
import { refusedStart } from './product/refused-start.js';
import { temporaryFolder } from './product/temporary-folder.js';

const folder = temporaryFolder();
const file = (name: string): string => join(folder.path, name);
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function change(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

beforeAll(async () => {
  mkdirSync(folder.path, { recursive: true });
  const product = await startProduct(folder.path);
  expect(await product.end('SIGTERM')).toBe(0);
});
afterAll(() => folder.remove());

describe('a start on a data folder with a file that is not its own', () => {
  it.each([
    ['bus.sqlite', 'is not a message bus of this product'],
    ['events.sqlite', 'is not an event store of this product'],
  ])('is refused with a sentence that names %s, which stays as it was', (name, reason) => {
    const own = readFileSync(file(name));
    rmSync(file(name));
    change(file(name), 'CREATE TABLE person (name TEXT)');
    const before = digest(file(name));
    const { exitCode, out, error } = refusedStart(folder.path);
    expect([exitCode, out, error.trim().split('\n')]).toEqual([2, '', [expect.stringContaining(`${file(name)} ${reason}`)]]);
    expect(digest(file(name))).toBe(before);
    writeFileSync(file(name), own);
  });

  it.each(['bus.sqlite', 'events.sqlite'])('is refused where %s has the layout of a newer version, which it keeps', (name) => {
    const own = readFileSync(file(name));
    change(file(name), 'PRAGMA user_version = 99');
    const before = digest(file(name));
    const { exitCode, out, error } = refusedStart(folder.path);
    expect([exitCode, out, error.trim().split('\n')]).toEqual([2, '', [expect.stringContaining('has layout 99')]]);
    expect(digest(file(name))).toBe(before);
    writeFileSync(file(name), own);
  });

  it('goes well once the file is its own again', async () => {
    const product = await startProduct(folder.path);
    expect(await product.end('SIGTERM')).toBe(0);
  });
});
