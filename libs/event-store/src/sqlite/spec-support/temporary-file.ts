import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A path for an event file in a folder of its own. */
export interface TemporaryFile {
  readonly path: string;
  remove(): Promise<void>;
}

export async function temporaryFile(): Promise<TemporaryFile> {
  const folder = await mkdtemp(join(tmpdir(), 'event-store-'));
  return { path: join(folder, 'events.sqlite'), remove: () => rm(folder, { recursive: true }) };
}
