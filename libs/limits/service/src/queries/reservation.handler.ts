import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EVENT_STORE, metadataOf, type LifeEventBody } from '@limit-ledger/platform';
import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import { assert, type JsonObject } from '@limit-ledger/kernel';
import type { ReservationLifeBody } from '../answers/bodies/history-bodies.js';
import { merchantNotFound, reservationNotFound } from '../answers/problems.js';
import { orderNow } from '../answers/reservation-answer.js';
import type { LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import { codeShownToMerchant } from '../reasons/reason-codes.js';
import type { Audience } from '../reasons/shown-to.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { ReservationQuery } from './reservation.query.js';

const EVENTS_SHOWN = 1_000;

type OrderData = JsonObject & { readonly previousOrderRevision: number | null; readonly reasonCode?: string };

/** Answers where an order stands, live from the one writer, and its life, read backwards from its last event. */
@QueryHandler(ReservationQuery)
export class ReservationQueryHandler implements IQueryHandler<ReservationQuery> {
  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: Pick<LimitsRunner, 'present'>,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
  ) {}

  /** Throws a problem: 404 for a merchant or an order that does not exist. */
  async execute({ merchantId, orderId, audience }: ReservationQuery): Promise<ReservationLifeBody> {
    const stream = merchantStream(merchantId);
    const { head, termsRevision, view } = await this.runner.present(stream, orderId);
    if (head === undefined) throw merchantNotFound();
    if (view.order === undefined) throw reservationNotFound(head.revision, termsRevision);
    const life = await this.lifeUpTo(stream, view.order.lastRevision, audience);
    return { ...orderNow(view.order), revision: head.revision, hash: head.hash, termsRevision, life };
  }

  private async lifeUpTo(stream: string, lastRevision: number, audience: Audience): Promise<readonly LifeEventBody[]> {
    const backwards: LifeEventBody[] = [];
    let revision: number | null = lastRevision;
    while (revision !== null && backwards.length < EVENTS_SHOWN) {
      const [stored]: readonly StoredEvent[] = await this.eventStore.read(stream, { from: revision, limit: 1 });
      assert(stored !== undefined, `${stream} holds revision ${revision}`);
      const data = JSON.parse(stored.data) as OrderData;
      const { recordedTime, effectiveTime } = metadataOf(stored);
      const shown = audience === 'merchant' ? publicData(data) : data;
      backwards.push({ revision, eventId: stored.eventId, type: stored.type, recordedTime, effectiveTime, data: shown });
      revision = data.previousOrderRevision;
    }
    return backwards.reverse();
  }
}

const HIDDEN_FROM_MERCHANTS = new Set(['deviceRef', 'accountRef']);

/** The true reason of a reversal may tell too much, and so does which orders came from one device or account. */
function publicData(data: OrderData): OrderData {
  const shown = Object.fromEntries(Object.entries(data).filter(([name]) => !HIDDEN_FROM_MERCHANTS.has(name))) as OrderData;
  return shown.reasonCode === undefined ? shown : { ...shown, reasonCode: codeShownToMerchant(shown.reasonCode) };
}
