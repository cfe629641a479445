import type { EventStore } from '@limit-ledger/event-store';
import { merchantStream } from './merchant-stream.js';

const REMEMBERED = 100_000;

/** Says which merchants are registered. What was seen once is remembered (a stream never goes), within a bound. */
export class StoredMerchantDirectory {
  private readonly known = new Set<string>();

  constructor(private readonly eventStore: EventStore) {}

  /** Answers at once for a merchant seen before. Throws `EventStoreUnavailable`. */
  exists(merchantId: string): boolean | Promise<boolean> {
    return this.known.has(merchantId) || this.look(merchantId);
  }

  private async look(merchantId: string): Promise<boolean> {
    if ((await this.eventStore.head(merchantStream(merchantId))) === undefined) return false;
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.add(merchantId);
    return true;
  }
}
