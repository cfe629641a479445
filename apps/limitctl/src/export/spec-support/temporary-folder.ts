import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for a spec: `path` of what is in it, `text` of a file. */
export function temporaryFolder(): { path(...names: string[]): string; text(...names: string[]): string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'limitctl-export-'));
  const path = (...names: string[]): string => join(folder, ...names);
  return { path, text: (...names) => readFileSync(path(...names), 'utf8'), remove: () => rmSync(folder, { recursive: true }) };
}
