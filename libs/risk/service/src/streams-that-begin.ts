import type { EventStore } from '@limit-ledger/event-store';

/** The names of the streams that begin so, in order, a page of the store at a time. Throws what the store throws. */
export async function* streamsThatBegin(eventStore: Pick<EventStore, 'heads'>, prefix: string): AsyncGenerator<string> {
  for (let after = prefix; ;) {
    const page = await eventStore.heads(after);
    for (const { stream } of page) {
      if (!stream.startsWith(prefix)) return;
      yield stream;
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.stream;
  }
}
