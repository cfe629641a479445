import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openViewStore } from '../open-view-store.js';
import type { ViewPlace } from './view-stage.js';

export async function createSqlitePlace(): Promise<ViewPlace & { readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'limit-ledger-views-'));
  const file = join(folder, 'views.sqlite');
  return { file, open: () => openViewStore(`sqlite:${file}`), remove: () => rm(folder, { recursive: true }) };
}
