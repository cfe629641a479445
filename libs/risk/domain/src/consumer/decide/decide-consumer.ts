import { assertNever, type Instant } from '@limit-ledger/kernel';
import type { Consumer } from '../consumer.js';
import type { ConsumerCommand } from '../consumer-commands.js';
import type { ConsumerDecision } from '../consumer-rejection.js';
import { assessOrder } from './assess-order.js';
import { noteOrder } from './note-order.js';
import { noteRepayment } from './note-repayment.js';
import { regradeConsumer } from './regrade-consumer.js';
import { releaseHold } from './release-hold.js';

/** Decides one command on a consumer at `now`; pure. */
export function decideConsumer(command: ConsumerCommand, consumer: Consumer, now: Instant): ConsumerDecision {
  switch (command.type) {
    case 'assess-order':
      return assessOrder(command, consumer, now);
    case 'note-order':
      return noteOrder(command, consumer, now);
    case 'note-repayment':
      return noteRepayment(command, consumer, now);
    case 'release-hold':
      return releaseHold(command, consumer);
    case 'regrade':
      return regradeConsumer(command, consumer);
    default:
      return assertNever(command);
  }
}
