import { assertNever, type AmountMinor } from '@limit-ledger/kernel';
import type { OrderEvent } from '../events.js';
import type { Cause, LineKind } from '../words.js';

/** What an order did to a line. */
export const MOVEMENTS = ['reserved', 'captured', 'voided', 'expired', 'replenished', 'reversed', 'booked'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** One draw or give-back: what an event of an order moved on one line. */
export interface UsageMovement {
  readonly movement: Movement;
  readonly line: LineKind;
  readonly orderId: string;
  /** Of a capture, replenishment or reversal: its own id. */
  readonly movementId?: string;
  readonly cause?: Cause;
  readonly reasonCode?: string;
  readonly merchantOrderId?: string;
  readonly storeId?: string;
  /** Signed changes of the line; `available` is what the movement gave to it or took from it. */
  readonly reserved: AmountMinor;
  readonly used: AmountMinor;
  readonly available: AmountMinor;
}

type Kind = Pick<UsageMovement, 'movement' | 'movementId' | 'cause' | 'reasonCode' | 'merchantOrderId' | 'storeId'>;

/** A movement for each line that the event moved, in the order credit, transaction, withdrawal. */
export function usageMovementsOf(event: OrderEvent): readonly UsageMovement[] {
  const kind = kindOf(event);
  return event.data.deltas.map(({ line, reserved = 0, used = 0 }) => {
    const taken = reserved + used;
    return { ...kind, line, orderId: event.data.orderId, reserved, used, available: taken === 0 ? 0 : -taken };
  });
}

function kindOf({ type, data }: OrderEvent): Kind {
  switch (type) {
    case 'limit-reserved': {
      const { merchantOrderId, storeId } = data;
      return {
        movement: 'reserved',
        ...(merchantOrderId !== undefined && { merchantOrderId }),
        ...(storeId !== undefined && { storeId }),
      };
    }
    case 'limit-captured':
      return { movement: 'captured', movementId: data.captureId };
    case 'limit-voided':
      return { movement: 'voided' };
    case 'reservation-expired':
      return { movement: 'expired' };
    case 'limit-replenished':
      return { movement: 'replenished', movementId: data.replenishmentId, cause: data.cause };
    case 'replenishment-reversed':
      return { movement: 'reversed', movementId: data.reversalId, reasonCode: data.reasonCode };
    case 'limit-booked':
      return { movement: 'booked' };
    default:
      return assertNever(type);
  }
}
