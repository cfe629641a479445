import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CheckpointStore } from '@limit-ledger/checkpoint-store';
import { CLOCK, EVENT_STORE, CHECKPOINT_STORE } from '@limit-ledger/platform';
import type { EventStore } from '@limit-ledger/event-store';
import { addSeconds, laterOf, type Clock, type Instant } from '@limit-ledger/kernel';
import type { MerchantState } from '@limit-ledger/limits-domain';
import type { LimitsBody } from '../answers/bodies/limits-body.js';
import { limitsBody } from '../answers/limits-answer.js';
import { merchantNotFound, requestInvalid } from '../answers/problems.js';
import type { LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { LimitsQuery, type LimitsPoint } from './limits.query.js';
import { pastMerchant } from './past-merchant.js';
import { recordedLimitEvent } from './recorded-limit-event.js';

/** A write may still be recorded at a moment so long past: the clocks of two instances differ by no more. */
const SETTLED_SECONDS = 10;

/** Answers what a merchant's limits are: live from the one writer, as of a point from the events known and true by then. */
@QueryHandler(LimitsQuery)
export class LimitsQueryHandler implements IQueryHandler<LimitsQuery> {
  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: Pick<LimitsRunner, 'present'>,
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    /** Without it every answer as of a point is folded from the first event. */
    @Inject(CHECKPOINT_STORE) private readonly pages?: CheckpointStore,
  ) {}

  /** Throws a problem: 404 when the merchant does not exist (yet, at that point), 400 for a point in the future. */
  async execute({ merchantId, point, audience }: LimitsQuery): Promise<LimitsBody> {
    if (point === undefined) {
      const { view } = await this.runner.present(merchantStream(merchantId));
      return limitsBody(registered(view.merchant), audience, false);
    }
    const merchant = registered(await this.asOf(merchantId, point));
    return limitsBody(merchant, audience, this.isFinal(point));
  }

  private async asOf(merchantId: string, point: LimitsPoint): Promise<MerchantState> {
    const stream = merchantStream(merchantId);
    const [stored] = await this.eventStore.read(stream, { backwards: true, limit: 1 });
    if (stored === undefined) throw merchantNotFound();
    const last = recordedLimitEvent(stored);
    if ('revision' in point && point.revision > last.revision) throw requestInvalid(`the last revision is ${last.revision}`);
    this.assertPast(point, laterOf(this.clock.now(), last.recordedTime));
    return pastMerchant(this.eventStore, this.pages, stream, merchantId, point);
  }

  private assertPast(point: LimitsPoint, now: Instant): void {
    if ('revision' in point) return;
    for (const [name, instant] of Object.entries(point)) {
      if (instant !== undefined && instant > now) throw requestInvalid(`${name} is in the future`);
    }
  }

  private isFinal(point: LimitsPoint): boolean {
    if ('revision' in point) return true;
    return point.recordedAsOf !== undefined && point.recordedAsOf < addSeconds(this.clock.now(), -SETTLED_SECONDS);
  }
}

function registered(merchant: MerchantState): MerchantState {
  if (merchant.profile === undefined) throw merchantNotFound();
  return merchant;
}
