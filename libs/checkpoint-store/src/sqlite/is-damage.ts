/** SQLITE_CORRUPT and SQLITE_NOTADB: the file is not what was written. */
const DAMAGED = new Set<unknown>([11, 26]);

/** The low byte of SQLite's extended code says what kind of failure it is. */
export const isDamage = (error: unknown): boolean => DAMAGED.has(Number((error as { readonly errcode?: number }).errcode) & 0xff);
