import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EVENT_STORE, storedEventBody } from '@limit-ledger/platform';
import type { EventStore } from '@limit-ledger/event-store';
import type { EventsBody } from '../answers/bodies/history-bodies.js';
import { merchantNotFound } from '../answers/problems.js';
import type { LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { EventsQuery } from './events.query.js';


/** Answers a page of the history as it is stored. */
@QueryHandler(EventsQuery)
export class EventsQueryHandler implements IQueryHandler<EventsQuery> {
  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: Pick<LimitsRunner, 'present'>,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
  ) {}

  /** Throws a problem: 404 for a merchant that does not exist. */
  async execute({ merchantId, from, limit }: EventsQuery): Promise<EventsBody> {
    const stream = merchantStream(merchantId);
    const { head, termsRevision } = await this.runner.present(stream);
    if (head === undefined) throw merchantNotFound();
    // Up to the confirmed head, so that the page and its ETag are of one moment.
    const wanted = Math.min(limit, head.revision - from + 1);
    const page = wanted < 1 ? [] : await this.eventStore.read(stream, { from, limit: wanted });
    const next = (page.at(-1)?.revision ?? head.revision) + 1;
    return {
      merchantId,
      revision: head.revision,
      termsRevision,
      events: page.map(storedEventBody),
      next: next > head.revision ? null : next,
    };
  }
}
