import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { assessments } from './assessments/assessments.providers.js';
import { Backtests } from './backtests/backtests.js';
import { Ceilings } from './ceilings/ceilings.js';
import { UnderCeilings } from './ceilings/under-ceilings.js';
import { PolicyHandler } from './commands/policy.handler.js';
import { RiskHandler } from './commands/risk.handler.js';
import { UndoPreview } from './episodes/undo-preview.js';
import { PoliciesInForce } from './in-force/policies-in-force.js';
import { HealthCheckQueryHandler } from './insight/health-check.handler.js';
import { SuggestedLimitQueryHandler } from './insight/suggested-limit.handler.js';
import { TakeObserved } from './metrics/take-observed.js';
import { PoliciesQueryHandler } from './queries/policies.handler.js';
import { PolicyQueryHandler } from './queries/policy.handler.js';
import { RiskEventsQueryHandler } from './queries/risk-events.handler.js';
import { RiskQueryHandler } from './queries/risk.handler.js';
import { UndoPreviewQueryHandler } from './queries/undo-preview.handler.js';
import { episodeRowsProvider, linesToNoteProvider, policyRunnerProvider, riskRunnerProvider } from './risk.providers.js';
import { ActivatePolicyRoute } from './routes/activate-policy.js';
import { ApprovePolicyRoute } from './routes/approve-policy.js';
import { BacktestPolicyRoute } from './routes/backtest-policy.js';
import { DraftPolicyRoute } from './routes/draft-policy.js';
import { GetHealthCheckRoute } from './routes/get-health-check.js';
import { GetPoliciesRoute } from './routes/get-policies.js';
import { GetPolicyRoute } from './routes/get-policy.js';
import { GetRiskEventsRoute } from './routes/get-risk-events.js';
import { GetRiskRoute } from './routes/get-risk.js';
import { GetSuggestedLimitRoute } from './routes/get-suggested-limit.js';
import { RecordMetricsRoute } from './routes/record-metrics.js';
import { ResumePolicyRoute } from './routes/resume-policy.js';
import { ShadowPolicyRoute } from './routes/shadow-policy.js';
import { StopPolicyRoute } from './routes/stop-policy.js';
import { UndoPolicyRoute } from './routes/undo-policy.js';
import { RunningRisk } from './running-risk.js';
import { POLICY_RUNNER, RISK_RUNNER } from './tokens.js';

/** The risk context: what it serves, what answers, and what runs by itself. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [
    // What is observed
    RecordMetricsRoute, GetRiskRoute, GetRiskEventsRoute, GetHealthCheckRoute, GetSuggestedLimitRoute,
    // Policies
    DraftPolicyRoute, BacktestPolicyRoute, ShadowPolicyRoute, ApprovePolicyRoute, ActivatePolicyRoute, ResumePolicyRoute,
    StopPolicyRoute, UndoPolicyRoute, GetPoliciesRoute, GetPolicyRoute,
    // Consumers
    ...assessments.routes,
  ],
  providers: [
    policyRunnerProvider, riskRunnerProvider, episodeRowsProvider, linesToNoteProvider, PoliciesInForce, Ceilings, UnderCeilings,
    UndoPreview, Backtests, TakeObserved, RunningRisk,
    PolicyHandler, RiskHandler, PoliciesQueryHandler, PolicyQueryHandler, UndoPreviewQueryHandler, RiskQueryHandler,
    RiskEventsQueryHandler, HealthCheckQueryHandler, SuggestedLimitQueryHandler,
    ...assessments.providers,
  ],
  exports: [RISK_RUNNER, POLICY_RUNNER],
})
export class RiskModule {}
