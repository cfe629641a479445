import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { definedMembersOf, envelopeOf, Metrics, problemOf, SUBJECT_STORE } from '@limit-ledger/platform';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import type { SubjectStore } from '@limit-ledger/subject-store';
import type { LimitOutcome, LimitsRunner } from '../limits-runner.js';
import { merchantStream } from '../merchant-stream.js';
import { isRiskReason } from '../reasons/reason-codes.js';
import { LIMITS_RUNNER } from '../tokens.js';
import { LimitRequest, type Asked } from './limit-request.js';

/** Takes every command of the limit decider to its runner. Free text goes to the subject store first; the command has its reference. */
@CommandHandler(LimitRequest)
export class LimitHandler implements ICommandHandler<LimitRequest> {
  private readonly outcomes: ReturnType<Metrics['counter']>;
  private readonly durations: ReturnType<Metrics['seconds']>;

  constructor(
    @Inject(LIMITS_RUNNER) private readonly runner: Pick<LimitsRunner, 'execute'>,
    @Inject(SUBJECT_STORE) private readonly subjectStore: Pick<SubjectStore, 'referTo'>,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.outcomes = metrics.counter('limit_commands_total', 'Commands by how they ended', ['command', 'outcome']);
    this.durations = metrics.seconds('limit_command_duration_seconds', 'Time from a command to its outcome', ['command']);
  }

  /** Throws what the runner and the subject store throw. */
  async execute(request: LimitRequest): Promise<LimitOutcome> {
    const startedAt = performance.now();
    const command = request.asked.type;
    let name = 'internal';
    try {
      const outcome = await this.decide(request);
      name = nameOf(outcome);
      return outcome;
    } catch (error) {
      name = problemOf(error)?.code ?? name;
      throw error;
    } finally {
      this.outcomes.inc({ command, outcome: name });
      this.durations.observe({ command }, (performance.now() - startedAt) / 1_000);
    }
  }

  private async decide({ merchantId, asked, origin }: LimitRequest): Promise<LimitOutcome> {
    const { note, purpose, ...content } = asked;
    const noteRef = note === undefined ? undefined : await this.subjectStore.referTo(merchantId, note);
    const purposeRef = purpose === undefined ? undefined : await this.subjectStore.referTo(merchantId, purpose);
    const body = definedMembersOf({ ...content, noteRef, purposeRef });
    const command = { ...body, ...riskOf(asked) } as AskedLimitCommand;
    const stream = merchantStream(merchantId);
    return this.runner.execute(envelopeOf({ stream, about: merchantId, operation: asked.type, body, command }, origin));
  }
}

function nameOf(outcome: LimitOutcome): string {
  if (outcome.kind === 'rejected') return outcome.rejection.code;
  return outcome.kind === 'accepted' && outcome.replayed ? 'replayed' : outcome.kind;
}

/** A reason's risk is looked up, never asked for. */
function riskOf(asked: Asked): { readonly risk?: boolean } {
  return asked.type === 'freeze-limit' || asked.type === 'reduce-line' ? { risk: isRiskReason(asked.reasonCode) } : {};
}
