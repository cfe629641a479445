import { PathId } from '@limit-ledger/platform';

export { MerchantId, MerchantRoute } from '@limit-ledger/platform';

/** The order in the path. */
export const OrderId = (): ParameterDecorator => PathId('orderId', 'reservation.not-found');
