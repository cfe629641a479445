import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderOwned, DataFolderUnusable } from './data-folder-owned.js';
import { ownDataFolder } from './own-data-folder.js';

/** Takes the ownership as another process would, and says so. */
const OWNER = `
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(require('node:path').join(process.argv[1], 'owner.sqlite'));
  database.exec('BEGIN EXCLUSIVE');
  console.log('owned');
  setInterval(() => database, 1000);
`;

describe('the ownership of a data folder', () => {
  const parent = mkdtempSync(join(tmpdir(), 'limit-ledger-'));
  const path = join(parent, 'deep', 'data');
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it('makes the folder, is exclusive and ends with its release', () => {
    const ownership = ownDataFolder(path);
    expect(existsSync(path)).toBe(true);
    expect(() => ownDataFolder(path)).toThrow(DataFolderOwned);
    ownership.release();
    ownDataFolder(path).release();
  });

  it('holds between processes, and ends with a process however that ends', async () => {
    const owner = await otherOwner(path);
    expect(() => ownDataFolder(path)).toThrow(/is in use by another process/);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    ownDataFolder(path).release();
  });

  it('says why a folder can not be used', () => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => ownDataFolder(join(parent, 'file'))).toThrow(DataFolderUnusable);
    writeFileSync(join(path, 'owner.sqlite'), 'this is no database, and long enough to be seen as none '.repeat(20));
    expect(() => ownDataFolder(path)).toThrow(DataFolderUnusable);
  });
});

async function otherOwner(path: string): Promise<ChildProcess> {
  const owner = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '-e', OWNER, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(owner.stdout, 'data');
  return owner;
}
