import type { Random } from './random.js';

export interface KnownOrder {
  readonly orderId: string;
  /** What may still be captured, or given back of what was. */
  left: number;
  readonly replenishments: string[];
}

/** What the fuzzer remembers of a merchant, to ask things that make sense; the service alone knows what is true. */
export class KnownMerchant {
  readonly lines = new Set<string>();
  readonly open: KnownOrder[] = [];
  readonly captured: KnownOrder[] = [];
  readonly freezes: string[] = [];
  readonly reductions: string[] = [];
  revision = 0;

  constructor(readonly merchantId: string) {}
}

/** Of a consumer, before an order. */
export interface KnownAssessment {
  readonly consumerRef: string;
  readonly assessmentId: string;
}

const MOST_REMEMBERED = 200;

export class KnownLedger {
  private readonly merchants = new Map<string, KnownMerchant>();
  /** Policies that were drafted; what became of them the service knows. */
  readonly policies: string[] = [];
  readonly assessments: KnownAssessment[] = [];

  get all(): readonly KnownMerchant[] {
    return [...this.merchants.values()];
  }

  add(merchantId: string): KnownMerchant {
    const known = this.merchants.get(merchantId) ?? new KnownMerchant(merchantId);
    this.merchants.set(merchantId, known);
    return known;
  }

  some(random: Random): KnownMerchant {
    return random.oneOf(this.all);
  }

  find(merchantId: string): KnownMerchant | undefined {
    return this.merchants.get(merchantId);
  }
}

export function remember<Item>(items: Item[], item: Item): void {
  items.push(item);
  if (items.length > MOST_REMEMBERED) items.shift();
}
