import { ZERO_HASH } from '../chain.js';
import { RevisionConflict, type Append, type EventToAppend, type Head, type StoredEvent } from '../event-store.js';
import type { AppendOutcome } from './batch-writer.js';

/**
 * A batch on its way to the committing thread: of one append after another its stream, the revision (−1 for none) and hash
 * that it expects and the number of its events, and of each of these id, type, metadata and data. In one list, since every
 * object and the name of every member costs where it is copied.
 */
export type BatchMessage = readonly (string | number)[];

/** What became of a batch, append by append; `error` when nothing of it is stored. */
export type BatchAnswer =
  | {
      /** Where each append begins; absent where the stream stands elsewhere. */
      readonly positions: readonly (number | undefined)[];
      /** Of all events that are stored. */
      readonly hashes: readonly string[];
      /** Where the streams of the others stand. */
      readonly actual: readonly (Head | undefined)[];
    }
  | { readonly error: { readonly message: string; readonly code?: unknown; readonly errcode?: unknown } };

const NUMBERS_AN_APPEND = 4;
const TEXTS_AN_EVENT = 4;

export function batchMessageOf(appends: readonly Append[]): BatchMessage {
  const message: (string | number)[] = [];
  for (const { stream, expected, events } of appends) {
    message.push(stream, expected?.revision ?? -1, expected?.hash ?? '', events.length);
    for (const { eventId, type, metadata, data } of events) message.push(eventId, type, metadata, data);
  }
  return message;
}

export function appendsOf(message: BatchMessage): Append[] {
  const appends: Append[] = [];
  let at = 0;
  while (at < message.length) {
    const [stream, revision, hash, count] = message.slice(at, (at += NUMBERS_AN_APPEND)) as [string, number, string, number];
    const events: EventToAppend[] = [];
    for (const end = at + count * TEXTS_AN_EVENT; at < end; at += TEXTS_AN_EVENT) {
      const [eventId, type, metadata, data] = message.slice(at, at + TEXTS_AN_EVENT) as [string, string, string, string];
      events.push({ eventId, type, metadata, data });
    }
    appends.push({ stream, expected: revision < 0 ? undefined : { revision, hash }, events });
  }
  return appends;
}

export function batchAnswerOf(outcomes: readonly AppendOutcome[]): BatchAnswer {
  const positions: (number | undefined)[] = [];
  const hashes: string[] = [];
  const actual: (Head | undefined)[] = [];
  for (const outcome of outcomes) {
    if (outcome instanceof Error) actual.push(outcome.actual);
    else for (const { hash } of outcome) hashes.push(hash);
    positions.push(outcome instanceof Error ? undefined : Number(outcome[0]!.position));
  }
  return { positions, hashes, actual };
}

/** What became of the appends, by an answer that tells of no error. */
export function outcomesOf(
  appends: readonly Append[],
  { positions, hashes, actual }: Exclude<BatchAnswer, { readonly error: unknown }>,
): readonly AppendOutcome[] {
  let stored = 0;
  let conflicts = 0;
  return appends.map((append, index) => {
    const position = positions[index];
    if (position === undefined) return new RevisionConflict(append.stream, append.expected, actual[conflicts++]);
    return append.events.map((event, place): StoredEvent => {
      const { eventId, type, metadata, data } = event;
      const revision = (append.expected?.revision ?? -1) + 1 + place;
      const previousHash = place > 0 ? hashes[stored - 1]! : (append.expected?.hash ?? ZERO_HASH);
      const hash = hashes[stored++]!;
      const { stream } = append;
      return { stream, revision, position: String(position + place), eventId, type, metadata, data, previousHash, hash };
    });
  });
}
