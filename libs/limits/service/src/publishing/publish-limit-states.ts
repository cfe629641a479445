import { TOPICS } from '@limit-ledger/contracts';
import type { StoredEvent } from '@limit-ledger/event-store';
import type { MessageBus } from '@limit-ledger/message-bus';
import { toMessage } from '@limit-ledger/platform';
import type { LimitsRunner } from '../limits-runner.js';
import { limitStateOf } from './limit-state-of.js';

/** Publishes the present lines of the merchants whose events these are, as the one writer knows them: never older than the event. */
export function publishLimitStates(
  runner: Pick<LimitsRunner, 'present'>,
  bus: Pick<MessageBus, 'publish'>,
): (causes: readonly StoredEvent[]) => Promise<void> {
  return async (causes) => {
    const states = await Promise.all(
      causes.map(async (cause) => limitStateOf((await runner.present(cause.stream)).view.merchant, cause)),
    );
    const messages = states.flatMap((state) => (state === undefined ? [] : [toMessage(TOPICS.limitState, state)]));
    if (messages.length > 0) await bus.publish(messages);
  };
}
