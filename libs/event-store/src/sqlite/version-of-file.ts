import { statSync } from 'node:fs';

/** Another text when the file was written since. */
export function versionOfFile(path: string): string {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true });
  return `${ino}/${size}/${mtimeNs}`;
}
