import type { Json, Paging, Recorded } from '@limit-ledger/kernel';
import { traceOf } from './as-of-traces.js';
import type { LimitEvent, OrderEvent } from './events.js';
import { ExpiryQueue } from './expiry-queue.js';
import { MerchantLedger } from './merchant-ledger.js';
import { OrderBook } from './order-book.js';
import { isOrderEvent } from './order-event.js';
import { restoredMerchant } from './restored-merchant.js';

/** To be raised by whoever changes what a fixed history folds to (a spec tells), or how keys are laid out beside it. */
const FOLD_VERSION = 'limits-7';

/** The parts of a merchant are its orders, its moments their expiries. */
export const LIMIT_PAGING: Paging<MerchantLedger, LimitEvent> = {
  fingerprint: FOLD_VERSION,
  snapshot: (ledger) => ledger.merchant as unknown as Json,
  restore: (snapshot) => new MerchantLedger(restoredMerchant(snapshot), new OrderBook(new ExpiryQueue(true))),
  partOf: (event) => {
    if (!isOrderEvent(event as Recorded<LimitEvent>)) return undefined;
    const { orderId, previousOrderRevision } = (event as OrderEvent).data;
    return { key: orderId, previous: previousOrderRevision };
  },
  traceOf,
  has: ({ orders }, key) => orders.has(key),
  sizeOf: ({ orders }) => orders.size + orders.expiries.size,
  bringIn: ({ orders }, life) => orders.bringIn(life as readonly Recorded<OrderEvent>[]),
  letGo: ({ orders }, most) => orders.letGo(most),
  partsDue: ({ orders }, now, most) => {
    const due = orders.expiries.upTo(now, most);
    return due.map(({ key }) => key).filter((key) => !orders.has(key));
  },
  isDueThere: ({ orders }, now) => {
    if (orders.expiries.needsMore()) return false;
    const first = orders.expiries.first();
    return first === undefined || first.at > now || orders.has(first.key);
  },
  needsMoments: ({ orders }) => orders.expiries.needsMore(),
  lastMoment: ({ orders }) => orders.expiries.last(),
  bringInMoments: ({ orders }, moments, isLast) => orders.expiries.bringIn(moments, isLast),
  handOutMoments: ({ orders }) => orders.expiries.handOut(),
  settleMoments: ({ orders }, areKept) => orders.expiries.settle(areKept),
};
