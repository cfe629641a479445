import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { MERCHANT_DIRECTORY } from '@limit-ledger/platform';
import { LimitHandler } from './commands/limit.handler.js';
import { limitsRunnerProvider, merchantDirectoryProvider, policyVersionsProvider } from './limits.providers.js';
import { RunningReactions } from './policies/running-reactions.js';
import { RunningPolicies } from './policy/running-policies.js';
import { RunningPublications } from './publishing/running-publications.js';
import { EventsQueryHandler } from './queries/events.handler.js';
import { ExplanationQueryHandler } from './queries/explanation.handler.js';
import { LimitsDiffQueryHandler } from './queries/limits-diff.handler.js';
import { LimitsQueryHandler } from './queries/limits.handler.js';
import { ReservationQueryHandler } from './queries/reservation.handler.js';
import { SituationQueryHandler } from './queries/situation.handler.js';
import { UsageDetailQueryHandler } from './queries/usage-detail.handler.js';
import { VerificationQueryHandler } from './queries/verification.handler.js';
import { AdjustLineRoute } from './routes/adjust-line.js';
import { BookLimitRoute } from './routes/book-limit.js';
import { CaptureLimitRoute } from './routes/capture-limit.js';
import { ConfirmFreezeRoute } from './routes/confirm-freeze.js';
import { FreezeLimitRoute } from './routes/freeze-limit.js';
import { GetEventsRoute } from './routes/get-events.js';
import { GetLimitsDiffRoute } from './routes/get-limits-diff.js';
import { GetLimitsExplanationRoute } from './routes/get-limits-explanation.js';
import { GetLimitsRoute } from './routes/get-limits.js';
import { GetReasonCodesRoute } from './routes/get-reason-codes.js';
import { GetReservationRoute } from './routes/get-reservation.js';
import { GetSituationRoute } from './routes/get-situation.js';
import { GetUsageDetailRoute } from './routes/get-usage-detail.js';
import { GetVerificationRoute } from './routes/get-verification.js';
import { GrantTemporaryIncreaseRoute } from './routes/grant-temporary-increase.js';
import { OpenLineRoute } from './routes/open-line.js';
import { RecordIdentityCheckRoute } from './routes/record-identity-check.js';
import { ReduceLineRoute } from './routes/reduce-line.js';
import { RegisterMerchantRoute } from './routes/register-merchant.js';
import { ReleaseFreezeRoute } from './routes/release-freeze.js';
import { ReplenishLimitRoute } from './routes/replenish-limit.js';
import { ReserveBatchRoute } from './routes/reserve-batch.js';
import { ReserveLimitRoute } from './routes/reserve-limit.js';
import { RestoreReductionRoute } from './routes/restore-reduction.js';
import { ReverseReplenishmentRoute } from './routes/reverse-replenishment.js';
import { VoidLimitRoute } from './routes/void-limit.js';
import { RunningLimits } from './running-limits.js';
import { LIMITS_RUNNER } from './tokens.js';

/** The limits context: what it serves, what answers, and what runs by itself. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [
    // Merchants and their lines
    RegisterMerchantRoute, RecordIdentityCheckRoute, OpenLineRoute, AdjustLineRoute, GrantTemporaryIncreaseRoute,
    FreezeLimitRoute, ConfirmFreezeRoute, ReleaseFreezeRoute, ReduceLineRoute, RestoreReductionRoute, GetReasonCodesRoute,
    // Orders
    ReserveLimitRoute, ReserveBatchRoute, CaptureLimitRoute, VoidLimitRoute, ReplenishLimitRoute, ReverseReplenishmentRoute,
    BookLimitRoute, GetReservationRoute,
    // Looking back
    GetLimitsRoute, GetLimitsDiffRoute, GetLimitsExplanationRoute, GetEventsRoute, GetVerificationRoute,
    // What merchants ask
    GetSituationRoute, GetUsageDetailRoute,
  ],
  providers: [
    policyVersionsProvider, limitsRunnerProvider, merchantDirectoryProvider, RunningLimits, RunningPublications, RunningPolicies,
    RunningReactions,
    LimitHandler, LimitsQueryHandler, ReservationQueryHandler, EventsQueryHandler, VerificationQueryHandler,
    LimitsDiffQueryHandler, ExplanationQueryHandler, UsageDetailQueryHandler, SituationQueryHandler,
  ],
  exports: [LIMITS_RUNNER, MERCHANT_DIRECTORY],
})
export class LimitsModule {}
