import { rejected, type Decision } from '@limit-ledger/kernel';
import type { LimitEvent } from '../events.js';
import type { LimitRejection, LimitRejectionCode, LineRefusal } from '../rejections.js';

export type LimitDecision = Decision<LimitEvent, LimitRejection>;

export const refuse = (code: LimitRejectionCode, detail: string): Decision<never, LimitRejection> => rejected({ code, detail });

export const refuseForLackOfRoom = (detail: string, refusals: readonly LineRefusal[]): Decision<never, LimitRejection> =>
  rejected({ code: 'limit.insufficient', detail, refusals });

export const outOfOrder = (): Decision<never, LimitRejection> =>
  refuse('effective-time.out-of-order', 'effectiveAt is later than now, or earlier than the last change of what the request is about');

export const idConflict = (id: string): Decision<never, LimitRejection> =>
  refuse('id.conflict', `${id} was accepted before with other content`);
