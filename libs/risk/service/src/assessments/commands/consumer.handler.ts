import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK, definedMembersOf, envelopeOf, Metrics } from '@limit-ledger/platform';
import { consumerStream, type ConsumerCommand } from '@limit-ledger/risk-domain';
import type { ConsumerOutcome, ConsumerRunner } from '../consumer-runner.js';
import { AssessedOrders } from '../orders/assessed-orders.js';
import { ASSESSMENT_POLICY, CONSUMER_RUNNER, type AssessmentPolicyAt } from '../tokens.js';
import { ConsumerRequest, type AskedOfConsumer } from './consumer-request.js';

/** Takes every command of callers to the consumers' runner, with the policy in force. */
@CommandHandler(ConsumerRequest)
export class ConsumerHandler implements ICommandHandler<ConsumerRequest> {
  private readonly outcomes: ReturnType<Metrics['counter']>;

  constructor(
    @Inject(CONSUMER_RUNNER) private readonly runner: Pick<ConsumerRunner, 'execute'>,
    @Inject(AssessedOrders) private readonly orders: Pick<AssessedOrders, 'add'>,
    @Inject(ASSESSMENT_POLICY) private readonly policyAt: AssessmentPolicyAt,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.outcomes = metrics.counter('consumer_commands_total', 'Commands about consumers by how they ended', [
      'command',
      'outcome',
    ]);
  }

  /** Throws what the runner and the view store throw. */
  async execute({ consumerRef, asked, origin }: ConsumerRequest): Promise<ConsumerOutcome> {
    if (asked.type === 'assess-order') {
      const { merchantId, orderId } = asked.content;
      // Before it is decided, so that nothing that is told of the order can come before it is known.
      await this.orders.add({ merchantId, orderId, consumerRef });
    }
    const stream = consumerStream(consumerRef);
    const body = definedMembersOf({ ...asked.content });
    const command = this.commandOf(asked);
    const outcome = await this.runner.execute(
      envelopeOf({ stream, about: consumerRef, operation: asked.type, body, command }, origin),
    );
    this.outcomes.inc({ command: asked.type, outcome: nameOf(outcome) });
    return outcome;
  }

  private commandOf(asked: AskedOfConsumer): ConsumerCommand {
    return asked.type === 'assess-order'
      ? { type: 'assess-order', asked: asked.content, policy: this.policyAt(this.clock.now()) }
      : { type: 'note-repayment', repayment: asked.content };
  }
}

/** An assessment that was decided counts by its decision. */
function nameOf(outcome: ConsumerOutcome): string {
  if (outcome.kind === 'rejected') return outcome.rejection.code;
  if (outcome.kind === 'already' || outcome.replayed) return 'repeated';
  return outcome.events.some(({ type }) => type === 'assessment-refused') ? 'refused' : 'accepted';
}
