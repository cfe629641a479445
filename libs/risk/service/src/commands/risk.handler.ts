import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { assertNever, type Clock, type DomainEvent, type Json } from '@limit-ledger/kernel';
import { CLOCK, envelopeOf, Metrics } from '@limit-ledger/platform';
import type { MerchantRiskCommand, MerchantRiskEventType } from '@limit-ledger/risk-domain';
import { UnderCeilings, type OnDecided } from '../ceilings/under-ceilings.js';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import { LinesToNote } from '../lines/lines-to-note.js';
import { riskStream } from '../merchant-risk-stream.js';
import type { RiskOutcome, RiskRunner } from '../risk-runner.js';
import { RISK_RUNNER } from '../tokens.js';
import { RiskRequest } from './risk-request.js';

const RAISED: MerchantRiskEventType = 'signal-raised';

/**
 * Takes every command of the merchant-risk decider to its runner, with the rules in force. What comes twice is recognised by
 * what it says (a natural key, a revision, an open episode), so that no id of a command has to be kept for it.
 */
@CommandHandler(RiskRequest)
export class RiskHandler implements ICommandHandler<RiskRequest> {
  private readonly outcomes: ReturnType<Metrics['counter']>;

  constructor(
    @Inject(RISK_RUNNER) private readonly runner: Pick<RiskRunner, 'execute'>,
    @Inject(PoliciesInForce) private readonly policies: Pick<PoliciesInForce, 'rulesAt'>,
    @Inject(UnderCeilings) private readonly ceilings: Pick<UnderCeilings, 'decide'>,
    @Inject(LinesToNote) private readonly lines: Pick<LinesToNote, 'noteWaiting'>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.outcomes = metrics.counter('risk_commands_total', "Commands on merchants' risk by how they ended", [
      'command',
      'outcome',
    ]);
  }

  /** Throws what the runners and the store throw. */
  async execute({ merchantId, asked, origin: { actor, correlationId, causationId } }: RiskRequest): Promise<RiskOutcome> {
    const decided = (onDecided: OnDecided): Promise<RiskOutcome> => {
      const command = { ...asked, rules: this.policies.rulesAt(this.clock.now()) } as MerchantRiskCommand;
      const body = asked as unknown as Json;
      const of = { stream: riskStream(merchantId), about: merchantId, operation: asked.type, body, command };
      const envelope = envelopeOf(of, { ...actor, correlationId });
      const opening = (events: readonly DomainEvent[]): void => onDecided(events.some(({ type }) => type === RAISED));
      return this.runner.execute({ ...envelope, ...(causationId !== undefined && { causationId }), onDecided: opening });
    };
    // Rules look at the lines as they were told last.
    if (!isOfLines(asked)) await this.lines.noteWaiting(merchantId);
    const outcome = await this.ceilings.decide(decided);
    this.outcomes.inc({ command: asked.type, outcome: nameOf(outcome) });
    return outcome;
  }
}

const isOfLines = (asked: RiskRequest['asked']): boolean =>
  asked.type === 'note-limits' && asked.notes.every(({ ofState }) => ofState === true);

function nameOf(outcome: RiskOutcome): string {
  switch (outcome.kind) {
    case 'accepted':
    case 'already':
      return outcome.kind;
    case 'rejected':
      return outcome.rejection.code;
    default:
      return assertNever(outcome);
  }
}
