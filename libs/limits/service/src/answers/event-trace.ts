import type { StoredEvent } from '@limit-ledger/event-store';
import type { EventTrace } from '@limit-ledger/limits-domain';
import { metadataOf } from '@limit-ledger/platform';

/** Where a stored event comes from; nothing of its content. */
export function eventTraceOf(stored: StoredEvent): EventTrace {
  const { revision, eventId, type } = stored;
  const { commandId, causationId, actor, policyVersion, recordedTime, effectiveTime } = metadataOf(stored);
  const { role, subject } = actor;
  return {
    revision,
    eventId,
    type,
    commandId,
    causationId,
    actor: { role, subject },
    policyVersion,
    recordedTime,
    effectiveTime,
  };
}
