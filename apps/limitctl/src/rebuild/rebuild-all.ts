import type { EventStore, Head } from '@limit-ledger/event-store';
import { merchantOfStream, merchantStream } from '@limit-ledger/limits-service';
import { followedRevisions } from './followed-revisions.js';
import type { KeptStores } from './kept-stores.js';
import { rebuildMerchant, type RebuiltMerchant } from './rebuild-merchant.js';
import type { RebuildResult } from './rebuild-result.js';
import { RebuildTallies } from './rebuild-tallies.js';

export interface RebuildOptions {
  readonly eventStore: EventStore;
  readonly stores: KeptStores;
  /** Only this one, which exists. */
  readonly merchantId?: string;
  /** Hears of each merchant that was built anew. */
  readonly onMerchant?: (merchantId: string, rebuilt: RebuiltMerchant, done: number) => Promise<void> | void;
}

/** Builds all merchants from their events, one after another, and compares what is kept of them. Throws what the stores throw. */
export async function rebuildAll({ eventStore, stores, merchantId, onMerchant }: RebuildOptions): Promise<RebuildResult> {
  const tallies = new RebuildTallies();
  const position = await stores.dueRows?.position();
  const heads = await headsOf(eventStore, merchantId);
  const followed = await followedRevisions(eventStore, position);
  const all = heads.reduce((sum, { revision }) => sum + revision + 1, 0);
  for (const { id, stream, revision } of heads) {
    const rebuilt = await rebuildMerchant(eventStore, stores, id, followed(stream, revision), tallies);
    await onMerchant?.(id, rebuilt, tallies.events / all);
  }
  return tallies.result();
}

interface MerchantHead extends Head {
  readonly id: string;
  readonly stream: string;
}

async function headsOf(eventStore: EventStore, merchantId: string | undefined): Promise<readonly MerchantHead[]> {
  if (merchantId !== undefined) {
    const stream = merchantStream(merchantId);
    const head = await eventStore.head(stream);
    return head === undefined ? [] : [{ id: merchantId, stream, ...head }];
  }
  const found: MerchantHead[] = [];
  for (let after: string | undefined; ;) {
    const page = await eventStore.heads(after);
    for (const head of page) {
      const id = merchantOfStream(head.stream);
      if (id !== undefined) found.push({ id, ...head });
    }
    after = page.at(-1)?.stream;
    if (after === undefined) return found;
  }
}
