import { verifyStream, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { metadataOf } from '@limit-ledger/platform';

/** The events of a stream, those of one type where it is named. */
export async function eventsOf(store: EventStore, stream: string, type?: string): Promise<readonly StoredEvent[]> {
  const events = await store.read(stream);
  return type === undefined ? events : events.filter((event) => event.type === type);
}

export const dataOf = ({ data }: StoredEvent): ReturnType<typeof JSON.parse> => JSON.parse(data);

/** The public events of a stream, by their sequence. */
export function publicOf(events: readonly StoredEvent[]): readonly { readonly sequence: number; readonly id: string }[] {
  return events.flatMap((event) => {
    const { publicSequence: sequence } = metadataOf(event);
    return sequence === undefined ? [] : [{ sequence, id: event.eventId }];
  });
}

/** Names and heads of all streams of merchants and policies. */
export async function headsOf(store: EventStore): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.heads()).map(({ stream, hash }) => [stream, hash]));
}

/** Streams whose chain does not hold. */
export async function brokenStreams(store: EventStore, streams: Iterable<string>): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const stream of streams) if (!(await verifyStream(store, stream)).intact) broken.push(stream);
  return broken;
}
