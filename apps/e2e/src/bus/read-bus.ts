import { join } from 'node:path';
import { TOPICS } from '@limit-ledger/contracts';
import { openMessageBus, type DeliveredMessage } from '@limit-ledger/message-bus';

const GROUP = 'e2e.reader';
const POLL_MILLISECONDS = 10;

/** Everything that the bus of a data folder holds, of all topics, in order per key: as a new group is given it. */
export async function readBus(dataDir: string): Promise<readonly DeliveredMessage[]> {
  const bus = await openMessageBus(`sqlite:${join(dataDir, 'bus.sqlite')}`);
  try {
    const given: DeliveredMessage[] = [];
    const handle = async (message: DeliveredMessage): Promise<void> => void given.push(message);
    await bus.subscribe({ group: GROUP, topics: Object.values(TOPICS), fromStart: true, handle });
    while ((await bus.lag(GROUP)) > 0) await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    return given;
  } finally {
    await bus.close();
  }
}

/** Reads it again until the condition holds. Throws when it does not in 20 s. */
export async function readBusUntil(
  dataDir: string,
  isDone: (messages: readonly DeliveredMessage[]) => boolean,
): Promise<readonly DeliveredMessage[]> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const messages = await readBus(dataDir);
    if (isDone(messages)) return messages;
    if (performance.now() > deadline) throw new Error(`not on the bus in time; it has ${messages.length} messages`);
  }
}
