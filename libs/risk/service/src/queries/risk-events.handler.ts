import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EventStore } from '@limit-ledger/event-store';
import { EVENT_STORE, storedEventBody } from '@limit-ledger/platform';
import type { RiskEventsBody } from '../answers/bodies/risk-events-body.js';
import { riskStream } from '../merchant-risk-stream.js';
import type { RiskRunner } from '../risk-runner.js';
import { RISK_RUNNER } from '../tokens.js';
import { RiskEventsQuery } from './risk-events.query.js';

/** Answers a page of what risk knew and decided of a merchant, as it is stored. */
@QueryHandler(RiskEventsQuery)
export class RiskEventsQueryHandler implements IQueryHandler<RiskEventsQuery> {
  constructor(
    @Inject(RISK_RUNNER) private readonly runner: Pick<RiskRunner, 'present'>,
    @Inject(EVENT_STORE) private readonly eventStore: Pick<EventStore, 'read'>,
  ) {}

  /** Throws what the runner and the store throw. */
  async execute({ merchantId, from, limit }: RiskEventsQuery): Promise<RiskEventsBody> {
    const stream = riskStream(merchantId);
    const { head } = await this.runner.present(stream);
    const revision = head?.revision ?? -1;
    // Up to the confirmed head, so that the page and its ETag are of one moment.
    const wanted = Math.min(limit, revision - from + 1);
    const page = wanted < 1 ? [] : await this.eventStore.read(stream, { from, limit: wanted });
    const next = (page.at(-1)?.revision ?? revision) + 1;
    return { merchantId, revision, events: page.map(storedEventBody), next: next > revision ? null : next };
  }
}
