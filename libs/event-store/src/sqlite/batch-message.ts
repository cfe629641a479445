import type { Append, Head } from '../event-store.js';

/** One append on its way to the committing thread: flat, since every object costs where it is copied. */
export interface AppendMessage {
  readonly stream: string;
  readonly expected: Head | undefined;
  /** Event id, type, metadata and data of one event after another. */
  readonly texts: readonly string[];
}

/** What became of one append: where it begins and the hashes of its events, or that the stream stands elsewhere. */
export type OutcomeMessage =
  | { readonly position: string; readonly hashes: readonly string[] }
  | { readonly actual: Head | undefined };

/** What became of a batch; `error` when nothing of it is stored. */
export type BatchAnswer =
  | { readonly outcomes: readonly OutcomeMessage[] }
  | { readonly error: { readonly message: string; readonly code?: unknown; readonly errcode?: unknown } };

const TEXTS_AN_EVENT = 4;

export function messageOf({ stream, expected, events }: Append): AppendMessage {
  const texts: string[] = [];
  for (const { eventId, type, metadata, data } of events) texts.push(eventId, type, metadata, data);
  return { stream, expected, texts };
}

export function appendOfMessage({ stream, expected, texts }: AppendMessage): Append {
  const events = Array.from({ length: texts.length / TEXTS_AN_EVENT }, (_, index) => {
    const at = index * TEXTS_AN_EVENT;
    return { eventId: texts[at]!, type: texts[at + 1]!, metadata: texts[at + 2]!, data: texts[at + 3]! };
  });
  return { stream, expected, events };
}
