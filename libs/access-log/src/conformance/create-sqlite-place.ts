import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccessLog } from '../open-access-log.js';
import type { AccessPlace } from './access-stage.js';

export async function createSqlitePlace(): Promise<AccessPlace & { readonly folder: string; readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'limit-ledger-access-'));
  const file = join(folder, 'access.sqlite');
  return { folder, file, open: () => openAccessLog(`sqlite:${file}`), remove: () => rm(folder, { recursive: true }) };
}
