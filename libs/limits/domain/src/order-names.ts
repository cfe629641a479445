import type { OrderState } from './state.js';

/** What a reservation names beside its amount; business identity has the first three of them only. */
export type OrderNames = Pick<OrderState, 'merchantOrderId' | 'storeId'> & PlacedParties;
/** Pseudonyms of who takes part in an order: rules look for the orders of one of them. */
export type PlacedParties = Pick<OrderState, 'buyerRef' | 'deviceRef' | 'accountRef'>;

/** Those that are named; `undefined`, which spreads to nothing, where none is. */
export function namesOf(order: OrderNames): OrderNames | undefined {
  const { merchantOrderId, storeId } = order;
  const parties = partiesOf(order);
  if (merchantOrderId === undefined && storeId === undefined) return parties;
  return {
    ...(merchantOrderId === undefined ? {} : { merchantOrderId }),
    ...(storeId === undefined ? {} : { storeId }),
    ...parties,
  };
}

/** Those that are named; `undefined`, which spreads to nothing, where none is. */
export function partiesOf({ buyerRef, deviceRef, accountRef }: PlacedParties): PlacedParties | undefined {
  if (buyerRef === undefined && deviceRef === undefined && accountRef === undefined) return undefined;
  return {
    ...(buyerRef === undefined ? {} : { buyerRef }),
    ...(deviceRef === undefined ? {} : { deviceRef }),
    ...(accountRef === undefined ? {} : { accountRef }),
  };
}
