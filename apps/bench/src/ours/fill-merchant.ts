import type { OpenLedger } from './open-ledger.js';
import { AMPLE } from './open-merchants.js';
import { envelopeOf, reserveEnvelope } from './reserve-envelope.js';

/** `history`: orders that are reserved and voided, so that nothing stays open. `open orders`: orders that stay reserved. */
export type Filling = 'history' | 'open orders';

const AT_ONCE = 400;
const AMOUNT = 100;

/** Writes through the ledger until the merchant has about so many events, or open orders. */
export async function fillMerchant(ledger: OpenLedger, merchantId: string, filling: Filling, size: number): Promise<void> {
  const profile = { merchantId, currency: 'CNY', industry: 'sports-shoes', onboardedOn: '2026-01-01' };
  await ledger.execute(envelopeOf(merchantId, 'register-merchant', profile, 'register'));
  await ledger.execute(envelopeOf(merchantId, 'open-line', { line: 'transaction', approved: AMPLE }, 'open'));
  const orders = filling === 'history' ? Math.ceil(size / 2) : size;
  for (let first = 0; first < orders; first += AT_ONCE) {
    const part = Array.from({ length: Math.min(AT_ONCE, orders - first) }, (_, index) => `filled-${first + index}`);
    const reserving = part.map((orderId) => ledger.execute(reserveEnvelope(merchantId, orderId, AMOUNT)));
    const voiding = filling === 'open orders' ? [] : part.map((orderId) => ledger.execute(voidEnvelope(merchantId, orderId)));
    await Promise.all([...reserving, ...voiding]);
  }
  await ledger.drained();
}

const voidEnvelope = (merchantId: string, orderId: string) =>
  envelopeOf(merchantId, 'void-limit', { orderId }, `void-${orderId}`);
