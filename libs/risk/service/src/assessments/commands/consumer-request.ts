import { Command } from '@nestjs/cqrs';
import type { Origin } from '@limit-ledger/platform';
import type { AskedAssessment, Repayment } from '@limit-ledger/risk-domain';
import type { ConsumerOutcome } from '../consumer-runner.js';

/** What a caller asks of a consumer. */
export type AskedOfConsumer =
  | { readonly type: 'assess-order'; readonly content: AskedAssessment }
  | { readonly type: 'note-repayment'; readonly content: Repayment };

/** Carries it to the one handler of the consumer decider. */
export class ConsumerRequest extends Command<ConsumerOutcome> {
  constructor(
    readonly consumerRef: string,
    readonly asked: AskedOfConsumer,
    readonly origin: Origin,
  ) {
    super();
  }
}
