import type { EventStore, Head } from '@limit-ledger/event-store';
import { merchantStream } from '@limit-ledger/limits-service';
import { WrongUse } from '../wrong-use.js';
import type { Manifest } from './manifest.js';

export type NamedHead = Head & { readonly stream: string };

/** The histories of an export in the order of their names, each with where it stands when it is listed; a page at a time. */
export async function* headsOfScope(store: EventStore, scope: Manifest['scope']): AsyncGenerator<NamedHead, void> {
  if (scope !== 'all') {
    yield await headOfMerchant(store, scope.merchantId);
    return;
  }
  for (let after: string | undefined; ;) {
    const page = await store.heads(after);
    yield* page;
    after = page.at(-1)?.stream;
    if (after === undefined) return;
  }
}

/** Throws `WrongUse` for a merchant that the ledger does not know. */
async function headOfMerchant(store: EventStore, merchantId: string): Promise<NamedHead> {
  const stream = merchantStream(merchantId);
  const head = await store.head(stream);
  if (head === undefined) throw new WrongUse([`the ledger has no merchant ${merchantId}`]);
  return { stream, ...head };
}
