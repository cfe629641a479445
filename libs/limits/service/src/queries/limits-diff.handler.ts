import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import { diffLimits } from '@limit-ledger/limits-domain';
import { EVENT_STORE, CHECKPOINT_STORE } from '@limit-ledger/platform';
import type { LimitsBody } from '../answers/bodies/limits-body.js';
import type { LimitsDiffBody } from '../answers/bodies/limits-diff-body.js';
import { eventTraceOf } from '../answers/event-trace.js';
import { limitsBody } from '../answers/limits-answer.js';
import { merchantStream } from '../merchant-stream.js';
import { lastRecorded } from './last-recorded.js';
import { LimitsDiffQuery } from './limits-diff.query.js';
import { pastMerchant } from './past-merchant.js';

const LARGEST_PAGE = 1_000;

/** Answers what changed between two revisions, and a page of the events that did it. */
@QueryHandler(LimitsDiffQuery)
export class LimitsDiffQueryHandler implements IQueryHandler<LimitsDiffQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    /** Without it both answers are folded from the first event. */
    @Inject(CHECKPOINT_STORE) private readonly pages?: CheckpointStore,
  ) {}

  /** Throws a problem: 404 when the merchant does not exist, 400 for a revision that does not. */
  async execute({ merchantId, from, to, wanted }: LimitsDiffQuery): Promise<LimitsDiffBody> {
    const stream = merchantStream(merchantId);
    await lastRecorded(this.eventStore, stream, [from, to]);
    const before = await this.answerAsOf(merchantId, from);
    const after = await this.answerAsOf(merchantId, to);
    const first = Math.max(Math.min(from, to) + 1, wanted.eventsFrom ?? 0);
    const last = Math.max(from, to);
    const count = Math.min(wanted.limit ?? LARGEST_PAGE, last - first + 1);
    const events = count < 1 ? [] : await this.eventStore.read(stream, { from: first, limit: count });
    const next = first + events.length;
    return {
      merchantId,
      from,
      to,
      revision: after.revision,
      termsRevision: after.termsRevision,
      changes: diffLimits(before, after),
      events: events.map(eventTraceOf),
      next: next > last ? null : next,
    };
  }

  private async answerAsOf(merchantId: string, revision: number): Promise<LimitsBody> {
    const merchant = await pastMerchant(this.eventStore, this.pages, merchantStream(merchantId), merchantId, { revision });
    return limitsBody(merchant, 'internal', true);
  }
}
