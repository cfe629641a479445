import { Body, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ItemsField, problemDocumentOf, problemOf, Roles, validated, WriteOrigin } from '@limit-ledger/platform';
import { answerOf } from '../answers/answer.js';
import { batchBody, ReservationBatchBody, type BatchItem } from '../answers/batch-answer.js';
import { reservationAnswer } from '../answers/reservation-answer.js';
import { LimitRequest, type Origin } from '../commands/limit-request.js';
import { BatchOperation } from '../edge/documented-batch.js';
import { MerchantId, MerchantRoute } from '../edge/merchant-route.js';
import { ReserveLimitBody } from './reserve-limit.js';

/** Of a single request 50 are told; of a thousand bad ones that many would be an answer of megabytes. */
const MOST_ERRORS_TOLD_OF_AN_ITEM = 5;

export class ReserveBatchBody {
  @ItemsField('Reservations, decided in order; each is answered by itself.', ReserveLimitBody, { max: 1_000 })
  readonly items!: readonly unknown[];
}

@MerchantRoute('Orders')
export class ReserveBatchRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('reservations/batch')
  @HttpCode(200)
  @Roles('operator', 'service')
  @BatchOperation()
  async reserve(
    @MerchantId() merchantId: string,
    @Body() { items }: ReserveBatchBody,
    @WriteOrigin() origin: Origin,
  ): Promise<ReservationBatchBody> {
    const unkeyed = { ...origin, idempotencyKey: undefined };
    const read = items.map(readItem);
    const first = read.find((item) => item instanceof ReserveLimitBody);
    // The condition is decided with the first item that is a reservation at all; the others follow it at once.
    const leading = first && this.reserveOne(merchantId, first, unkeyed);
    if (origin.ifMatch !== undefined && leading !== undefined) throwMismatch(await leading);
    // Sent without waiting in between, so that they share a write.
    const answers = read.map((item) => {
      if (item === first && leading !== undefined) return leading;
      return item instanceof ReserveLimitBody ? this.reserveOne(merchantId, item, { ...unkeyed, ifMatch: undefined }) : item;
    });
    return batchBody(await Promise.all(answers));
  }

  private async reserveOne(merchantId: string, body: ReserveLimitBody, origin: Origin): Promise<BatchItem> {
    try {
      const outcome = await this.commandBus.execute(new LimitRequest(merchantId, { type: 'reserve-limit', ...body }, origin));
      return { body: answerOf(outcome, reservationAnswer).body };
    } catch (error) {
      return refusedItem(body, error);
    }
  }
}

/** A bad item is refused by itself and never asked for. */
function readItem(item: unknown): ReserveLimitBody | BatchItem {
  try {
    return validated(ReserveLimitBody, item, MOST_ERRORS_TOLD_OF_AN_ITEM);
  } catch (error) {
    return refusedItem(item, error);
  }
}

/** Throws what is no refusal. */
function refusedItem(item: unknown, error: unknown): BatchItem {
  const problem = problemOf(error);
  if (problem === undefined) throw error;
  const refused = { status: problem.status, code: problem.code, cause: error };
  return { refused, body: { ...orderIdOf(item), ...problemDocumentOf(problem) } };
}

function throwMismatch({ refused }: BatchItem): void {
  if (refused?.status === 412) throw refused.cause;
}

/** Says which item a problem is about, if that can be told. */
function orderIdOf(item: unknown): { readonly orderId?: string } {
  return typeof item === 'object' && item !== null && 'orderId' in item && typeof item.orderId === 'string'
    ? {
        orderId: item.orderId,
      }
    : {};
}
