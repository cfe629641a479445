import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckpointStore } from '../checkpoint-store.js';
import { openCheckpointStore } from '../open-checkpoint-store.js';

export interface CheckpointFolder {
  readonly file: string;
  open(): Promise<CheckpointStore>;
  remove(): Promise<void>;
}

export async function createCheckpointFolder(): Promise<CheckpointFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'limit-ledger-checkpoints-'));
  const file = join(folder, 'checkpoints.sqlite');
  return { file, open: () => openCheckpointStore(`sqlite:${file}`), remove: () => rm(folder, { recursive: true }) };
}
