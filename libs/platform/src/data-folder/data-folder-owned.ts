import { memberOf } from '../errors/member-of.js';

/** Another process that runs right now owns the data folder. */
export class DataFolderOwned extends Error {
  override readonly name = 'DataFolderOwned';
  constructor(readonly path: string) {
    super(`${path} is in use by another process that serves or imports; stop that one first, or choose another folder with DATA_DIR`);
  }
}

/** The data folder can't be made or written. */
export class DataFolderUnusable extends Error {
  override readonly name = 'DataFolderUnusable';
  constructor(path: string, cause: unknown) {
    super(`${path} can not be used as the data folder: ${String(memberOf(cause, 'message') ?? cause)}`, { cause });
  }
}
