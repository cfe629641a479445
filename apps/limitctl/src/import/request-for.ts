import { assertNever } from '@limit-ledger/kernel';
import type { PlannedCommand } from './plan-account.js';

export interface LedgerRequest {
  /** Relative to the root of the service. */
  readonly path: string;
  /** The same for the same command in every run; also its Idempotency-Key. */
  readonly businessId: string;
  readonly body: object;
}

/** The request by which a caller of the service gives the command. */
export function requestFor(merchantId: string, command: PlannedCommand): LedgerRequest {
  const { type: _, ...body } = command;
  const merchant = `v1/merchants/${encodeURIComponent(merchantId)}`;
  switch (command.type) {
    case 'register-merchant':
      return { path: 'v1/merchants', businessId: merchantId, body };
    case 'open-line':
      return { path: `${merchant}/lines`, businessId: `${merchantId}-line-${command.line}`, body };
    case 'book-limit':
      return { path: `${merchant}/bookings`, businessId: command.orderId, body };
    case 'replenish-limit': {
      const { orderId, replenishmentId, amount, cause, ...context } = command;
      const { type: __, ...origin } = context;
      const path = `${merchant}/reservations/${encodeURIComponent(orderId)}/replenishments`;
      return { path, businessId: replenishmentId, body: { replenishmentId, amount, cause, ...origin } };
    }
    default:
      return assertNever(command);
  }
}
