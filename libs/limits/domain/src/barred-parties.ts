import type { PlacedParties } from './order-names.js';
import type { Party } from './party.js';
import { emptyRecord, withEntry, withoutEntry, type RecordById } from './record-by-id.js';

/** How many freezes hold back the orders of a party, by `<kind>:<reference>`; `undefined` while there is none. */
export type BarredParties = RecordById<number> | undefined;

const keyOf = ({ kind, ref }: Party): string => `${kind}:${ref}`;

/** With one freeze of each more, or less. */
export function barredAfter(barred: BarredParties, parties: readonly Party[], change: 1 | -1): BarredParties {
  const after = parties.reduce<RecordById<number>>((record, party) => {
    const [key, count] = [keyOf(party), (record[keyOf(party)] ?? 0) + change];
    return count === 0 ? withoutEntry(record, key) : withEntry(record, key, count);
  }, barred ?? emptyRecord());
  return Object.keys(after).length === 0 ? undefined : after;
}

/** Whether a freeze holds back the orders of any of them. */
export function isBarred(barred: BarredParties, { buyerRef, deviceRef, accountRef }: PlacedParties): boolean {
  if (barred === undefined) return false;
  const is = (kind: Party['kind'], ref: string | undefined): boolean =>
    ref !== undefined && barred[keyOf({ kind, ref })] !== undefined;
  return is('buyer', buyerRef) || is('device', deviceRef) || is('account', accountRef);
}
