import type { StoredEvent } from '@limit-ledger/event-store';
import type { Recorded } from '@limit-ledger/kernel';
import { merchantAsOf, type LimitEvent, type MerchantState } from '@limit-ledger/limits-domain';
import { merchantOfStream, recordedLimitEvent } from '@limit-ledger/limits-service';
import type { FoldFault } from './export-sink.js';

const ALL = { revision: Number.MAX_SAFE_INTEGER };

/**
 * A merchant folded page by page. An assertion is a bug where the ledger itself has written; here the history may be
 * what somebody made of it, so the fold stops at the first event that can't follow, and says so.
 */
export class MerchantFold {
  merchant: MerchantState | undefined;
  fault: FoldFault | undefined;

  /** Nothing after a fault counts; `onFolded` hears of each event that does. */
  take(page: readonly StoredEvent[], onFolded?: (event: Recorded<LimitEvent>, stored: StoredEvent) => void): void {
    for (const stored of page) {
      const merchantId = merchantOfStream(stored.stream);
      if (merchantId === undefined || this.fault !== undefined) return;
      try {
        const event = recordedLimitEvent(stored);
        this.merchant = merchantAsOf(merchantId, [event], ALL, this.merchant);
        onFolded?.(event, stored);
      } catch (error) {
        this.fault = { revision: stored.revision, problem: (error as Error).message };
      }
    }
  }
}
