import type { EventStore } from '@limit-ledger/event-store';
import { merchantStream } from '@limit-ledger/limits-service';
import { WrongUse } from '../wrong-use.js';

/** The currency of a merchant's amounts, from its registration. Throws `WrongUse` where there is no such merchant. */
export async function currencyOf(eventStore: EventStore, merchantId: string): Promise<string> {
  const [registration] = await eventStore.read(merchantStream(merchantId), { limit: 1 });
  if (registration === undefined) throw new WrongUse([`there is no merchant ${merchantId}`]);
  return (JSON.parse(registration.data) as { readonly currency: string }).currency;
}
