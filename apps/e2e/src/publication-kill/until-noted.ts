import { join } from 'node:path';
import { openEventStore, type EventStore, type Position } from '@limit-ledger/event-store';
import { openMessageBus } from '@limit-ledger/message-bus';
import { PublishedPosition } from '@limit-ledger/platform';
import { openViewStore } from '@limit-ledger/view-store';

const POLL_MILLISECONDS = 10;

/** Settles when the publisher of limits has noted that it has told everything that is stored. */
export async function untilNoted(dataDir: string): Promise<void> {
  const file = (name: string): string => `sqlite:${join(dataDir, name)}`;
  const store = await openEventStore(file('events.sqlite'), { readOnly: true });
  const bus = await openMessageBus(file('bus.sqlite'));
  const views = await openViewStore(file('views.sqlite'), { readOnly: true });
  try {
    const position = new PublishedPosition(views, bus, 'limits-published');
    while ((await position.load()) !== (await lastPosition(store)))
      await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  } finally {
    await Promise.all([store.close(), bus.close(), views.close()]);
  }
}

async function lastPosition(store: EventStore): Promise<Position | undefined> {
  let last: Position | undefined;
  for await (const page of store.follow(undefined, new AbortController().signal)) {
    if (page.length === 0) break;
    last = page.at(-1)!.position;
  }
  return last;
}
