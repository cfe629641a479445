import type { Decider, Instant } from '@limit-ledger/kernel';
import { Consumer } from './consumer.js';
import type { AssessmentPolicyInForce, ConsumerCommand } from './consumer-commands.js';
import type { ConsumerEvent } from './consumer-events.js';
import type { ConsumerRejection } from './consumer-rejection.js';
import type { ConsumerView } from './consumer-view.js';
import { decideConsumer } from './decide/decide-consumer.js';
import { nextConsumerDue } from './due/next-consumer-due.js';

export type ConsumerDecider = Decider<ConsumerCommand, Consumer, ConsumerEvent, ConsumerRejection, ConsumerView>;

/**
 * The rules of the stream `consumer-<consumerRef>`: what a consumer may owe over all merchants, and who decided so.
 * `policyAt` gives what decides what comes due by itself. Nothing is published: all of it is about a person.
 */
export function consumerDecider(policyAt: (now: Instant) => AssessmentPolicyInForce): ConsumerDecider {
  return {
    initial: (stream) => Consumer.ofStream(stream),
    evolve: (consumer, event) => {
      consumer.evolve(event);
      return consumer;
    },
    decide: decideConsumer,
    due: (consumer, now) => {
      const next = nextConsumerDue(consumer);
      if (next === undefined || next.at > now) return undefined;
      if (next.kind === 'month-begins') return { type: 'regrade', at: next.at, policy: policyAt(now) };
      const { merchantId, orderId } = next.order;
      return { type: 'release-hold', merchantId, orderId, at: next.at };
    },
    nextDueAt: (consumer) => nextConsumerDue(consumer)?.at,
    keyOf: keyOfCommand,
    view: (consumer, key) => consumer.view(key),
    termsRevision: ({ revision }) => revision,
    policyVersionOf: (command) => ('policy' in command ? command.policy.policyVersion : undefined),
    historyNeededSince: () => undefined,
    withHistory: (command) => command,
    isPublic: () => false,
  };
}

function keyOfCommand(command: ConsumerCommand): string | undefined {
  if (command.type === 'assess-order') return command.asked.assessmentId;
  return command.type === 'note-repayment' ? command.repayment.repaymentId : undefined;
}
