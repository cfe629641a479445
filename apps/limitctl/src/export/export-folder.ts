import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { WrongUse } from '../wrong-use.js';
import { DigestedFile, type FileDigest } from './digested-file.js';

const PARTIAL = '.partial';
/** A report may show notes that are otherwise kept encrypted. */
const OWNER_ONLY = 0o600;
export const MANIFEST_FILE = 'manifest.json';

export interface WrittenFile extends FileDigest {
  readonly name: string;
}

interface OpenFile {
  readonly name: string;
  readonly handle: FileHandle;
  readonly file: DigestedFile;
}

/**
 * The folder of an export. Files have a name of their own only once all of them are whole and on disk, and the manifest
 * comes last: a folder without one holds no export.
 */
export class ExportFolder {
  private readonly files: OpenFile[] = [];

  private constructor(readonly path: string) {}

  /** Makes it where it is missing. Throws `WrongUse` where something is in it, or it can't be made. */
  static async prepare(path: string): Promise<ExportFolder> {
    const names = await mkdir(path, { recursive: true })
      .then(() => readdir(path))
      .catch((error: Error) => {
        throw new WrongUse([`${path} can't be made or read: ${error.message}`]);
      });
    if (names.length > 0) throw new WrongUse([notEmpty(path, names)]);
    return new ExportFolder(path);
  }

  async create(name: string): Promise<DigestedFile> {
    const handle = await open(this.partial(name), 'wx', OWNER_ONLY);
    const file = new DigestedFile({ write: (bytes) => handle.writeFile(bytes) });
    this.files.push({ name, handle, file });
    return file;
  }

  /** Gives the files their names, in the order in which they were created, then writes what `manifestOf` says of them. */
  async finish<Manifest>(manifestOf: (files: readonly WrittenFile[]) => Manifest): Promise<Manifest> {
    const written: WrittenFile[] = [];
    for (const { name, handle, file } of this.files) {
      written.push({ name, ...(await file.end()) });
      await handle.sync();
      await handle.close();
    }
    for (const { name } of this.files) await rename(this.partial(name), join(this.path, name));
    this.files.length = 0;
    const manifest = manifestOf(written);
    await this.writeManifest(`${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  }

  /** Removes what has no name of its own yet. */
  async abandon(): Promise<void> {
    for (const { name, handle } of this.files) {
      await handle.close().catch(() => undefined);
      await rm(this.partial(name), { force: true });
    }
    this.files.length = 0;
  }

  private async writeManifest(text: string): Promise<void> {
    const partial = this.partial(MANIFEST_FILE);
    const handle = await open(partial, 'wx', OWNER_ONLY);
    await handle.writeFile(text);
    await handle.sync();
    await handle.close();
    await rename(partial, join(this.path, MANIFEST_FILE));
    const folder = await open(this.path, 'r');
    await folder.sync();
    await folder.close();
  }

  private partial(name: string): string {
    return join(this.path, name + PARTIAL);
  }
}

function notEmpty(path: string, names: readonly string[]): string {
  if (names.includes(MANIFEST_FILE)) return `${path} holds an export already; name a new or an empty folder`;
  const isUnfinished = names.some((name) => name.endsWith(PARTIAL));
  const what = isUnfinished ? 'holds an export that was not finished, or is under way' : 'is not empty';
  return `${path} ${what}; name a new or an empty folder`;
}
