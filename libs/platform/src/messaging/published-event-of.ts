import type { PublishedEvent } from '@limit-ledger/contracts';
import type { StoredEvent } from '@limit-ledger/event-store';
import { metadataOf } from '../runner/metadata.js';

/** What of a public event its stored one does not say. */
export interface Publication<Type extends string, Data extends object> {
  /** In kebab case, such as `limits`. */
  readonly context: string;
  /** The merchant id; of a policy its id. */
  readonly subject: string;
  readonly type: Type;
  readonly data: Data;
  /** The last event of its source. */
  readonly final?: true;
}

/** The public event that a stored one is told as; the sequence is the one given when it was appended. */
export function publishedEventOf<Type extends string, Data extends object>(
  stored: StoredEvent,
  { context, subject, type, data, final }: Publication<Type, Data>,
): PublishedEvent<Type, Data> {
  const { effectiveTime, recordedTime, publicSequence, correlationId, causationId } = metadataOf(stored);
  return {
    id: stored.eventId,
    source: `/${context}/${stored.stream}`,
    type,
    subject,
    time: effectiveTime,
    recordedTime,
    ...(publicSequence === undefined ? {} : { sequence: publicSequence }),
    revision: stored.revision,
    correlationId,
    ...(causationId === undefined ? {} : { causationId }),
    ...(final === undefined ? {} : { final }),
    data,
  };
}
