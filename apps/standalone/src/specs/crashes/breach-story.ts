import type { SpecAnswer, SpecService } from '@limit-ledger/testing';

const DAY_MILLISECONDS = 86_400_000;
const FIRST_DAY = Date.now() - 12 * DAY_MILLISECONDS;

/** Its rate falls by itself. */
export const RECOVERING = 'recovering-shop';
/** A person lifts what the rule froze. */
export const LIFTED = 'lifted-shop';
export const SHOPS = [RECOVERING, LIFTED] as const;
export const SIGNAL = 'return-rate:transaction:1';
export const APPROVED = 120_000;

/** One day of a feed; `number` from 0. */
export function dayOf(merchantId: string, number: number, values: object) {
  const at = new Date(FIRST_DAY + number * DAY_MILLISECONDS).toISOString();
  return { kind: 'daily-metrics', merchantId, day: at.slice(0, 10), observedAt: at, values };
}

export const BAD = { orders: 40, returns: 4 };
const GOOD = { orders: 1_000, returns: 0 };

const badDay = (number: number) => SHOPS.map((shop) => dayOf(shop, number, BAD));
/** Nothing fires yet. */
const BEFORE = [...badDay(0), ...badDay(1)];
/** Both merchants breach on their third bad day. */
const BREACH = badDay(2);
/** One of them meets the way back on its third good day. */
const RECOVERY = [3, 4, 5].map((number) => dayOf(RECOVERING, number, GOOD));

/** The days of all that is fed of a merchant, in order. */
export const daysFed = (merchantId: string): readonly string[] =>
  [...BEFORE, ...BREACH, ...RECOVERY].flatMap((item) => (item.merchantId === merchantId ? [item.day] : []));

/** Two merchants with a line each, on whom nothing stands. */
export async function begin(service: SpecService): Promise<void> {
  for (const shop of SHOPS) await service.as('operator').open(shop, { transaction: APPROVED });
  await feed(service, BEFORE);
}

/** A freeze for each. */
export const breach = (service: SpecService): Promise<readonly Taken[]> => feed(service, BREACH);

/** A release for each: by the way back of the rule, and by hand under one key. */
export async function giveBack(service: SpecService): Promise<readonly Taken[]> {
  const taken = await feed(service, RECOVERY);
  const url = `/v1/merchants/${LIFTED}/freezes/${SIGNAL}/release`;
  const released = await service
    .as('operator')
    .post(url, { releaseId: 'by-hand', reasonCode: 'manual', note: 'seen' }, { key: 'by-hand' });
  return [...taken, { merchantId: LIFTED, stream: `merchant-limit-${LIFTED}`, ...receiptOf(released) }];
}

/** Whoever feeds sends all that it has again, whatever was taken in before. */
export const feedAgain = (service: SpecService): Promise<readonly Taken[]> => feed(service, [...BEFORE, ...BREACH]);

/** A write that was acknowledged. */
export interface Taken {
  readonly merchantId: string;
  readonly stream: string;
  readonly revision: number;
  readonly hash: string;
}

async function feed(service: SpecService, items: readonly object[]): Promise<readonly Taken[]> {
  const answer = await service.as('service').post('/v1/metrics', items);
  const results = answer.body.items as readonly { readonly merchantId: string; readonly status?: number }[];
  const refused = results.find(({ status }) => status !== undefined);
  if (refused !== undefined) throw new Error(answer.text);
  return results.map((each) => ({ ...(each as unknown as Taken), stream: `merchant-risk-${each.merchantId}` }));
}

function receiptOf({ status, body, text }: SpecAnswer): { readonly revision: number; readonly hash: string } {
  if (status >= 300) throw new Error(text);
  return { revision: body.revision, hash: body.hash };
}
