import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoredMessageBus } from '../delivery/stored-message-bus.js';
import { SqliteBusStorage } from '../sqlite/sqlite-bus-storage.js';
import type { BusPlace } from './bus-stage.js';

export async function createSqlitePlace(): Promise<BusPlace & { readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'limit-ledger-bus-'));
  const file = join(folder, 'bus.sqlite');
  return {
    file,
    open: async (options) => new StoredMessageBus(await SqliteBusStorage.open(file), options),
    remove: () => rm(folder, { recursive: true }),
  };
}
