import { join } from 'node:path';
import { openEventStore, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { openMessageBus } from '@limit-ledger/message-bus';
import { PublishedPosition } from '@limit-ledger/platform';
import { openViewStore } from '@limit-ledger/view-store';

const POLL_MILLISECONDS = 10;

/** Settles when the publishers of limits and of risk have noted that they have told everything that is to be told. */
export async function untilNoted(dataDir: string): Promise<void> {
  const file = (name: string): string => `sqlite:${join(dataDir, name)}`;
  const store = await openEventStore(file('events.sqlite'), { readOnly: true });
  const bus = await openMessageBus(file('bus.sqlite'));
  const views = await openViewStore(file('views.sqlite'), { readOnly: true });
  try {
    for (const context of ['limits', 'risk']) {
      const position = new PublishedPosition(views, bus, `${context}-published`);
      while (await isUntold(store, context, await position.load()))
        await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
    }
  } finally {
    await Promise.all([store.close(), bus.close(), views.close()]);
  }
}

async function isUntold(store: EventStore, context: string, position: string | undefined): Promise<boolean> {
  for await (const page of store.follow(position, new AbortController().signal)) {
    if (page.length === 0) return false;
    if (page.some((stored) => isToldBy(context, stored))) return true;
  }
  return false;
}

function isToldBy(context: string, { stream, metadata }: StoredEvent): boolean {
  const isOfLimits = stream.startsWith('merchant-limit-');
  return metadata.includes('"publicSequence":') && isOfLimits === (context === 'limits');
}
