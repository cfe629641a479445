import { merchantIdOf } from '../ours/merchant-names.js';

const DAY_MILLISECONDS = 86_400_000;
/** Before today in every zone, whatever the number of days. */
const FIRST_DAY = Date.UTC(2022, 0, 1);

/** What a merchant's day was like. */
export interface DayValues {
  readonly orders: number;
  readonly returns: number;
  readonly salesMinor: number;
}

/** Three days of it running breach the return rate. */
export const BAD_DAY: DayValues = { orders: 50, returns: 5, salesMinor: 3_000_000 };
export const GOOD_DAY: DayValues = { orders: 50, returns: 1, salesMinor: 3_000_000 };

export interface DailyMetrics {
  readonly kind: 'daily-metrics';
  readonly day: string;
  readonly observedAt: string;
  readonly values: DayValues;
}

/** The day of that number, from 0, as a feed tells it; members in the order in which the service hands them on. */
export function dailyMetrics(day: number, values: DayValues): DailyMetrics {
  const observedAt = new Date(FIRST_DAY + day * DAY_MILLISECONDS).toISOString();
  return { day: observedAt.slice(0, 10), kind: 'daily-metrics', observedAt, values };
}

/** The same of the n-th merchant, as an item of `POST /v1/metrics`. */
export const metricItem = (merchant: number, day: number, values: DayValues): string =>
  JSON.stringify({ merchantId: merchantIdOf(merchant), ...dailyMetrics(day, values) });
