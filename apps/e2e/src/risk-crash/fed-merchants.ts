const DAY_MILLISECONDS = 86_400_000;
const FIRST_DAY = Date.now() - 12 * DAY_MILLISECONDS;

/** What a feed tells of a merchant, one item a day. */
export interface FedMerchant {
  readonly merchantId: string;
  readonly approved: number;
  /** What is frozen once all days are told: at most one freeze, released where the rate fell again. */
  readonly course: 'quiet' | 'frozen' | 'released';
  readonly items: readonly object[];
}

const GOOD = { orders: 1_000, returns: 0 };
const BAD = { orders: 40, returns: 4 };

/**
 * Of every ten merchants one breaches the return rate and stays so, one breaches it and comes back. Fewer than the ceiling
 * of the policy that ships: beyond it the version would pause.
 */
export function fedMerchants(count: number): readonly FedMerchant[] {
  return Array.from({ length: count }, (_, number) => {
    const merchantId = `fed-${number}`;
    const course = number % 10 === 0 ? 'frozen' : number % 10 === 5 ? 'released' : 'quiet';
    const first = course === 'quiet' ? GOOD : BAD;
    const last = course === 'frozen' ? BAD : GOOD;
    const items = [first, first, first, last, last, last].map((values, day) => {
      const at = new Date(FIRST_DAY + day * DAY_MILLISECONDS).toISOString();
      return { kind: 'daily-metrics', merchantId, day: at.slice(0, 10), observedAt: at, values };
    });
    return { merchantId, approved: 100_000 + number * 200, course, items };
  });
}
