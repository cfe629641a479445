import type { LedgerClient } from '../product/ledger-client.js';

/** What goes on while a backup is taken: new merchants, each with a text under a key of its own, and an order. */
export interface NotedLoad {
  /** Ids of the merchants whose order and freeze were acknowledged so far. */
  acknowledged(): readonly string[];
  /** Resolves when so many more were acknowledged. */
  until(more: number): Promise<void>;
  /** Lets what is under way end. Throws what a request failed with. */
  end(): Promise<void>;
}

const WRITERS = 6;

export function startNotedLoad(client: LedgerClient): NotedLoad {
  const done: string[] = [];
  const stop = new AbortController();
  const listeners = new Set<() => void>();
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let turn = 0; !stop.signal.aborted; turn++) {
      const merchantId = `m-${writer}-${turn}`;
      await writeMerchant(client, merchantId);
      done.push(merchantId);
      for (const listener of listeners) listener();
    }
  });
  const all = Promise.all(writers);
  const until = (more: number): Promise<void> => {
    const wanted = done.length + more;
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (done.length < wanted) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      all.catch(reject);
    });
  };
  const end = async (): Promise<void> => {
    stop.abort();
    await all;
  };
  return { acknowledged: () => [...done], until, end };
}

async function writeMerchant(client: LedgerClient, merchantId: string): Promise<void> {
  const at = `/v1/merchants/${merchantId}`;
  await client.mustPost(
    '/v1/merchants',
    { merchantId, currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' },
    'register',
  );
  await client.mustPost(`${at}/lines`, { line: 'credit', approved: 1_000, purpose: `line of ${merchantId}` }, 'open');
  const freeze = { freezeId: 'f', line: 'credit', amount: 1, reasonCode: 'operator-decision', note: `freeze of ${merchantId}` };
  await client.mustPost(`${at}/freezes`, freeze, 'freeze');
  await client.mustPost(`${at}/reservations`, { orderId: 'o', amount: 1 }, 'reserve');
}
