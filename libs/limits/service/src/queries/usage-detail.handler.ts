import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EventStore } from '@limit-ledger/event-store';
import { EVENT_STORE } from '@limit-ledger/platform';
import { merchantNotFound } from '../answers/problems.js';
import type { LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { UsageDetail } from './usage-detail.js';
import { UsageDetailQuery } from './usage-detail.query.js';

/** Answers what a merchant drew and gave back. An order that is not known has none. */
@QueryHandler(UsageDetailQuery)
export class UsageDetailQueryHandler implements IQueryHandler<UsageDetailQuery> {
  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: Pick<LimitsRunner, 'present'>,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
  ) {}

  /** Throws a problem: 404 for a merchant that does not exist. */
  async execute({ merchantId, filter, audience }: UsageDetailQuery): Promise<UsageDetail> {
    const stream = merchantStream(merchantId);
    const { head, termsRevision, view } = await this.runner.present(stream, filter.orderId);
    const { profile } = view.merchant;
    if (head === undefined || profile === undefined) throw merchantNotFound();
    const standing = { merchantId, currency: profile.currency, revision: head.revision, termsRevision };
    const last = filter.orderId === undefined ? head.revision : (view.order?.lastRevision ?? -1);
    return new UsageDetail(this.eventStore, stream, standing, filter, last, audience);
  }
}
