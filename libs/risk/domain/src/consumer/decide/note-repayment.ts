import { accepted, already, businessDateAt, type Instant } from '@limit-ledger/kernel';
import type { Consumer } from '../consumer.js';
import type { ConsumerCommandOf } from '../consumer-commands.js';
import { refuseConsumer, type ConsumerDecision } from '../consumer-rejection.js';

/** Takes in how an instalment was paid; the next regrading looks at it. */
export function noteRepayment(
  { repayment }: ConsumerCommandOf<'note-repayment'>,
  consumer: Consumer,
  now: Instant,
): ConsumerDecision {
  const { repaymentId, dueOn, outcome } = repayment;
  const known = consumer.repayments.get(repaymentId);
  if (known !== undefined) {
    return known.dueOn === dueOn && known.outcome === outcome
      ? already
      : refuseConsumer('id.conflict', 'the repayment is known with other content');
  }
  if (outcome !== 'on-time' && dueOn >= businessDateAt(now)) {
    return refuseConsumer('repayment.not-due', `what is due on ${dueOn} can be late from the day after`);
  }
  const data = { consumerRef: consumer.consumerRef, repaymentId, dueOn, outcome };
  return accepted([{ type: 'repayment-noted', data, effectiveTime: now }]);
}
