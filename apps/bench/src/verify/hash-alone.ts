import { hash } from 'node:crypto';
import { openEventStore } from '@limit-ledger/event-store';
import { hashedBytes } from './hashed-bytes.js';
import { spentOn, sumOf, type Spent } from './spent.js';

/** What SHA-256 alone takes for the bytes of every event, which lie ready in memory; read a page at a time, which is not counted. */
export async function hashAlone(url: string): Promise<Spent & { readonly events: number; readonly bytes: number }> {
  const store = await openEventStore(url, { readOnly: true });
  const parts: Spent[] = [];
  let events = 0;
  let bytes = 0;
  for (let page = await store.histories(); page.length > 0; page = await store.histories(page.at(-1))) {
    const ready = page.map(hashedBytes);
    let wrong = 0;
    parts.push(
      await spentOn(() => {
        for (const [index, each] of ready.entries()) if (hash('sha256', each, 'hex') !== page[index]!.hash) wrong += 1;
      }),
    );
    if (wrong > 0) throw new Error(`${wrong} hashes are not those that are stored`);
    events += page.length;
    bytes += ready.reduce((sum, each) => sum + each.length, 0);
  }
  await store.close();
  return { ...sumOf(parts), events, bytes };
}
