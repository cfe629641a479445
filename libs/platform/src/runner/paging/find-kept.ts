import type { EventStore } from '@limit-ledger/event-store';
import { assert, type DomainEvent, type Instant, type Recorded } from '@limit-ledger/kernel';
import { CLOCK_ACTOR } from '../clock-actor.js';
import type { RememberedCommand } from '../command-memory.js';
import { metadataOf, receiptOf } from '../metadata.js';
import { COMMAND } from './learned-commands.js';
import { PART, type PagedStream } from './paged-stream.js';

/** The most events of one command. */
const EVENTS_A_COMMAND = 100;

/** All events of a part, in order; `undefined` when there never was such a part. */
export async function lifeOf<State, Event extends DomainEvent>(
  events: EventStore,
  paged: PagedStream<State, Event>,
  key: string,
): Promise<readonly Recorded<Event>[] | undefined> {
  const noted = paged.tail.find(key);
  const revisions = noted === undefined ? await paged.index.revisionsOf(PART, key) : [noted];
  for (const revision of revisions) {
    const life: Recorded<Event>[] = [];
    for (let at: number | null = revision; at !== null; ) {
      const [stored] = await events.read(paged.stream, { from: at, limit: 1 });
      if (stored?.revision !== at) break;
      const event = receiptOf<Event>(stored);
      const part = paged.paging.partOf(event);
      if (part?.key !== key) break;
      life.push(event);
      at = part.previous;
      if (at === null) return life.reverse();
    }
    assert(life.length === 0, `${key} of ${paged.stream} has a gap in its life before ${revision}`);
  }
  return undefined;
}

/** Where a command of the id was accepted last; after 7 days it counts no more, which is for the memory of commands to say. */
export async function acceptedCommand<State, Event extends DomainEvent>(
  events: EventStore,
  paged: PagedStream<State, Event>,
  commandId: string,
): Promise<RememberedCommand | undefined> {
  for (const firstRevision of await paged.index.revisionsOf(COMMAND, commandId)) {
    const page = await events.read(paged.stream, { from: firstRevision, limit: EVENTS_A_COMMAND });
    const [first] = page;
    if (first === undefined) continue;
    const { actor, commandId: found, commandFingerprint: fingerprint, recordedTime } = metadataOf(first);
    if (found !== commandId || actor.role === CLOCK_ACTOR.role) continue;
    let count = 1;
    while (count < page.length && isOf(metadataOf(page[count]!), commandId, recordedTime)) count++;
    return { firstRevision, count, fingerprint, recordedTime };
  }
  return undefined;
}

const isOf = (metadata: { commandId: string; recordedTime: Instant }, commandId: string, recordedTime: Instant): boolean =>
  metadata.commandId === commandId && metadata.recordedTime === recordedTime;
