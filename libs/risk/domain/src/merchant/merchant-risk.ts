import type { Recorded } from '@limit-ledger/kernel';
import type { MerchantRiskEvent } from './events.js';
import type { RiskView } from './risk-view.js';

const STREAM_PREFIX = 'merchant-risk-';

/** The state of one merchant's risk: owned by its stream, changed in place. */
export class MerchantRisk {
  revision = -1;

  constructor(readonly merchantId: string) {}

  static ofStream(stream: string): MerchantRisk {
    return new MerchantRisk(stream.slice(STREAM_PREFIX.length));
  }

  evolve(event: Recorded<MerchantRiskEvent>): void {
    this.revision = event.revision;
  }

  view(): RiskView {
    return { merchantId: this.merchantId, revision: this.revision, isStale: false, lines: [], episodes: [], muted: [] };
  }
}
