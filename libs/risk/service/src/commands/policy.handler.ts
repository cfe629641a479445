import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK, definedMembersOf, envelopeOf } from '@limit-ledger/platform';
import { policyStream, versionOf, type BacktestReport, type PolicyCommand } from '@limit-ledger/risk-domain';
import { policyNotFound } from '../answers/problems.js';
import type { BacktestAsked } from '../backtests/backtest-asked.js';
import { Backtests } from '../backtests/backtests.js';
import { UndoPreview } from '../episodes/undo-preview.js';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import type { PolicyOutcome, PolicyRunner } from '../policy-runner.js';
import { POLICY_RUNNER } from '../tokens.js';
import { PolicyRequest, type PolicyAsked } from './policy-request.js';

/** Takes every command that a person gives the policy decider to its runner, with the reference data that it is decided by. */
@CommandHandler(PolicyRequest)
export class PolicyHandler implements ICommandHandler<PolicyRequest> {
  constructor(
    @Inject(POLICY_RUNNER) private readonly runner: Pick<PolicyRunner, 'execute'>,
    @Inject(PoliciesInForce) private readonly policies: PoliciesInForce,
    @Inject(UndoPreview) private readonly undoPreview: UndoPreview,
    @Inject(Backtests) private readonly backtests: Backtests,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws what the runner and the stores throw. What was decided counts in this process once it is answered. */
  async execute({ policyId, asked, origin }: PolicyRequest): Promise<PolicyOutcome> {
    const stream = policyStream(policyId);
    const body = definedMembersOf({ ...asked });
    const command = await this.commandOf(policyId, asked, origin.subject);
    const envelope = envelopeOf({ stream, about: policyId, operation: asked.type, body, command }, origin);
    const outcome = await this.runner.execute(envelope);
    if (outcome.kind === 'accepted') await this.policies.catchUp(policyId);
    return outcome;
  }

  private async commandOf(policyId: string, asked: PolicyAsked, by: string): Promise<PolicyCommand> {
    if (asked.type === 'activate-policy') return { ...asked, by, terms: this.policies.activationTerms(this.clock.now()) };
    if (asked.type === 'undo-policy')
      return { type: asked.type, version: asked.version, by, ...(await this.undoPreview.of(policyId, asked.version)) };
    if (asked.type === 'backtest-policy') return { type: asked.type, by, ...(await this.backtested(policyId, asked)) };
    return asked.type === 'draft-policy' ? { ...asked, by } : { type: asked.type, version: asked.version, by };
  }

  private async backtested(policyId: string, asked: BacktestAsked): Promise<{ version: number; report: BacktestReport }> {
    await this.policies.catchUp(policyId);
    const policy = this.policies.find(policyId);
    const found = policy && versionOf(policy, asked.version);
    if (found === undefined) throw policyNotFound();
    const { version, document } = found;
    return { version, report: await this.backtests.run({ policyId, version, document }, asked) };
  }
}
