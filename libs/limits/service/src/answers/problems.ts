import { Problem } from '@limit-ledger/platform';

export const merchantNotFound = (): Problem => new Problem(404, 'merchant.not-found', 'There is no such merchant.');

export const reservationNotFound = (): Problem => new Problem(404, 'reservation.not-found', 'There is no such reservation.');

/** 400: `detail` says which rule the request breaks. */
export const requestInvalid = (detail: string): Problem => new Problem(400, 'request.invalid', detail);
