import { TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import type { StoredEvent } from '@limit-ledger/event-store';
import { assert } from '@limit-ledger/kernel';
import { metadataOf, type EventMetadata } from '@limit-ledger/platform';
import { merchantOfStream } from '../merchant-stream.js';
import { PUBLICATIONS, type PublicType } from '../publications.js';

/** A public event and the topic that it goes to. */
export interface LimitPublication {
  readonly topic: typeof TOPICS.limitEvents;
  readonly event: PublishedEvent;
}

/**
 * What is published of a stored event: one event, or nothing when it is private or of another context. What is public was
 * decided when the event was written.
 */
export function limitPublicationOf(stored: StoredEvent): readonly LimitPublication[] {
  const merchantId = merchantOfStream(stored.stream);
  if (merchantId === undefined) return [];
  const metadata = metadataOf(stored);
  if (metadata.publicSequence === undefined) return [];
  // Written by a newer version: to pass over it would lose it for every consumer.
  assert(isPublished(stored.type), `no publication of ${stored.type}, which is public`);
  return [
    { topic: TOPICS.limitEvents, event: { ...envelopeOf(stored, metadata, merchantId), sequence: metadata.publicSequence } },
  ];
}

const isPublished = (type: string): type is PublicType => Object.hasOwn(PUBLICATIONS, type);

function envelopeOf(stored: StoredEvent, metadata: EventMetadata, merchantId: string): PublishedEvent {
  const dataOf = PUBLICATIONS[stored.type as PublicType] as (data: object) => object;
  const { effectiveTime, recordedTime, correlationId, causationId } = metadata;
  return {
    id: stored.eventId,
    source: `/limits/${stored.stream}`,
    type: `limit-ledger.limits.${stored.type}.v1`,
    subject: merchantId,
    time: effectiveTime,
    recordedTime,
    revision: stored.revision,
    correlationId,
    ...(causationId === undefined ? {} : { causationId }),
    data: dataOf(JSON.parse(stored.data) as object),
  };
}
