import { CheckpointStoreUnavailable } from '@limit-ledger/checkpoint-store';
import { DataFolderOwned, ownDataFolder } from '@limit-ledger/platform';
import { merchantStream } from '@limit-ledger/limits-service';
import { ViewStoreUnavailable } from '@limit-ledger/view-store';
import { currencyOf } from '../history/currency-of.js';
import { Progress } from '../import/progress.js';
import { readLedger, type LedgerToRead } from '../ledger-folder/read-ledger.js';
import { print } from '../output/print.js';
import { Stopped } from '../stopped.js';
import { WrongUse } from '../wrong-use.js';
import { openKeptStores, type KeptStores } from './kept-stores.js';
import { LiveAnswers } from './live-answers.js';
import { rebuildAll } from './rebuild-all.js';
import type { RebuiltMerchant } from './rebuild-merchant.js';
import type { RebuildResult } from './rebuild-result.js';
import { rebuildText } from './rebuild-text.js';

export interface RebuildCommandOptions {
  readonly merchant?: string;
  readonly write?: boolean;
  readonly url?: string;
  readonly token?: string;
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** Runs `limitctl rebuild` and prints; answers whether all that is kept is what the events give. Throws `WrongUse` and `Stopped`. */
export async function runRebuild(options: RebuildCommandOptions): Promise<boolean> {
  const { merchant, write = false, url, token, dataDir, json = false } = options;
  const live = url === undefined ? {} : { live: LiveAnswers.at(url, token) };
  const result = await readLedger(dataDir, async (ledger) => {
    if (merchant !== undefined) await currencyOf(ledger.eventStore, merchant);
    const ownership = write ? own(ledger.dataDir) : undefined;
    try {
      return await rebuild(ledger, merchant, write, live);
    } finally {
      ownership?.release();
    }
  });
  await print(json ? JSON.stringify({ ...result, equal: result.differing === 0, written: write }) : rebuildText(result, write));
  return result.differing === 0;
}

/** A running service goes on with what it has in memory: what is kept can be corrected only under none. */
function own(dataDir: string): { release(): void } {
  try {
    return ownDataFolder(dataDir);
  } catch (error) {
    if (error instanceof DataFolderOwned)
      throw new WrongUse([`${error.message}; stop it first, or compare only, without --write`]);
    throw error;
  }
}

async function rebuild(
  ledger: LedgerToRead,
  merchantId: string | undefined,
  write: boolean,
  live: Pick<KeptStores, 'live'>,
): Promise<RebuildResult> {
  const stores = await openKeptStores(ledger, !write).catch(stopped);
  const state = { done: 0 };
  const progress = process.stderr.isTTY ? new Progress(process.stderr, () => state.done) : undefined;
  const onMerchant = async (id: string, rebuilt: RebuiltMerchant, done: number): Promise<void> => {
    state.done = done;
    progress?.add(rebuilt.folding.revision + 1);
    if (write) await replace(stores, id, rebuilt);
  };
  try {
    const { eventStore } = ledger;
    return await rebuildAll({
      eventStore,
      stores: { ...stores, ...live },
      onMerchant,
      ...(merchantId === undefined ? {} : { merchantId }),
    }).catch(stopped);
  } finally {
    progress?.clear();
    await stores.close();
  }
}

/** States are forgotten, which the service builds anew when it needs them; the moment is put right. */
async function replace({ pages, dueRows }: KeptStores, merchantId: string, rebuilt: RebuiltMerchant): Promise<void> {
  const stream = merchantStream(merchantId);
  if (!rebuilt.areStatesEqual) await pages?.remove(stream);
  const { revision, ledger } = rebuilt.folding;
  if (!rebuilt.isDueEqual) await dueRows?.save([{ stream, nextAt: ledger.nextDueAt(), revision }], undefined);
}

function stopped(error: unknown): never {
  const isOfStores =
    error instanceof CheckpointStoreUnavailable || error instanceof ViewStoreUnavailable || isSqliteError(error);
  if (!isOfStores) throw error;
  throw new Stopped(`${error.message}; what is kept there can be deleted while no service runs, and is built anew`, {
    cause: error,
  });
}

/** A file without the tables that it must have. */
const isSqliteError = (error: unknown): error is Error => (error as { readonly code?: unknown }).code === 'ERR_SQLITE_ERROR';
