import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { EventStore } from '@limit-ledger/event-store';
import { assert, laterOf, type Clock } from '@limit-ledger/kernel';
import { LINE_KINDS, type EventTrace, type MerchantState } from '@limit-ledger/limits-domain';
import { CLOCK, EVENT_STORE } from '@limit-ledger/platform';
import type { SituationBody } from '../answers/bodies/situation/situation-body.js';
import { eventTraceOf } from '../answers/event-trace.js';
import { merchantNotFound } from '../answers/problems.js';
import { barringFreezes } from '../answers/situation/barred-at.js';
import { termsOnLine } from '../answers/situation/causes-of-line.js';
import { situationBody } from '../answers/situation/situation-answer.js';
import type { LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { SituationQuery } from './situation.query.js';

/** Answers a merchant's situation, live from the one writer; who placed what stands is read from the history. */
@QueryHandler(SituationQuery)
export class SituationQueryHandler implements IQueryHandler<SituationQuery> {
  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: Pick<LimitsRunner, 'present'>,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws a problem: 404 for a merchant that does not exist. */
  async execute({ merchantId, audience }: SituationQuery): Promise<SituationBody> {
    const stream = merchantStream(merchantId);
    const { merchant } = (await this.runner.present(stream)).view;
    if (merchant.profile === undefined) throw merchantNotFound();
    const now = this.clock.now();
    const placedIn = await this.placedIn(stream, merchant);
    // What came due is recorded up to the last event, however far this clock is behind.
    return situationBody({ merchant, audience, now: laterOf(now, merchant.recordedTime ?? now), placedIn });
  }

  private async placedIn(stream: string, merchant: MerchantState): Promise<ReadonlyMap<number, EventTrace>> {
    const standing = LINE_KINDS.flatMap((kind) => termsOnLine(merchant, kind).map(({ of }) => of.revision));
    const barring = barringFreezes(merchant).map(({ revision }) => revision);
    const revisions = new Set([...standing, ...barring, ...Object.values(merchant.notices).map(({ revision }) => revision)]);
    const traces = [...revisions].map(async (revision): Promise<[number, EventTrace]> => {
      const [stored] = await this.eventStore.read(stream, { from: revision, limit: 1 });
      assert(stored !== undefined, `${stream} holds revision ${revision}`);
      return [revision, eventTraceOf(stored)];
    });
    return new Map(await Promise.all(traces));
  }
}
