import type { StoredEvent } from '@limit-ledger/event-store';
import type { JsonObject } from '@limit-ledger/kernel';
import { metadataOf } from '../../runner/metadata.js';
import type { StoredEventBody } from './stored-event-bodies.js';

/** An event as histories show it: all that was stored and hashed. */
export function storedEventBody(stored: StoredEvent): StoredEventBody {
  const { revision, eventId, type, previousHash, hash } = stored;
  const metadata = metadataOf(stored);
  const { recordedTime, effectiveTime } = metadata;
  const data = JSON.parse(stored.data) as JsonObject;
  return {
    revision,
    eventId,
    type,
    recordedTime,
    effectiveTime,
    data,
    metadata: { ...metadata, actor: { ...metadata.actor } },
    previousHash,
    hash,
  };
}
