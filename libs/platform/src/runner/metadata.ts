import { assert, type DomainEvent, type Instant } from '@limit-ledger/kernel';
import type { StoredEvent } from '@limit-ledger/event-store';
import type { Actor } from './envelope.js';
import type { Receipted } from './outcome.js';

/** What stands beside each event, under the hash. */
export interface EventMetadata {
  readonly actor: Actor;
  readonly causationId?: string;
  readonly commandFingerprint: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly effectiveTime: Instant;
  readonly policyVersion?: string;
  /** Dense from 0 in the stream over the public events; absent on private ones. */
  readonly publicSequence?: number;
  readonly recordedTime: Instant;
  readonly schemaVersion: 1;
}

/** The part of the metadata that all events of one command share, already as text. */
export interface OriginText {
  readonly beforeEffectiveTime: string;
  readonly policyVersion: string;
}

type Origin = Pick<EventMetadata, 'actor' | 'causationId' | 'commandId' | 'correlationId'> & { readonly fingerprint: string };

/** Written by hand, member by member in RFC 8785 order, since sorting keys costs more than all the rest of an event. */
export function originTextOf(origin: Origin, policyVersion: string | undefined): OriginText {
  const causation = origin.causationId === undefined ? '' : `"causationId":${text(origin.causationId)},`;
  return {
    beforeEffectiveTime:
      `{"actor":{"role":${text(origin.actor.role)},"subject":${text(origin.actor.subject)}},${causation}` +
      `"commandFingerprint":${text(origin.fingerprint)},"commandId":${text(origin.commandId)},` +
      `"correlationId":${text(origin.correlationId)},"effectiveTime":`,
    policyVersion: policyVersion === undefined ? '' : `,"policyVersion":${text(policyVersion)}`,
  };
}

export function metadataTextOf(
  origin: OriginText,
  effectiveTime: Instant,
  recordedTime: Instant,
  publicSequence: number | undefined,
): string {
  const sequence = publicSequence === undefined ? '' : `,"publicSequence":${publicSequence}`;
  const rest = `${text(effectiveTime)}${origin.policyVersion}${sequence},"recordedTime":${text(recordedTime)}`;
  return `${origin.beforeEffectiveTime}${rest},"schemaVersion":1}`;
}

export function metadataOf(stored: StoredEvent): EventMetadata {
  return JSON.parse(stored.metadata) as EventMetadata;
}

/** The domain event in a stored one, as it was answered when it was appended. */
export function receiptOf<Event extends DomainEvent>(stored: StoredEvent, metadata = metadataOf(stored)): Receipted<Event> {
  const receipt: Receipted<DomainEvent> = {
    type: stored.type,
    data: JSON.parse(stored.data) as object,
    effectiveTime: metadata.effectiveTime,
    revision: stored.revision,
    recordedTime: metadata.recordedTime,
    eventId: stored.eventId,
    hash: stored.hash,
  };
  return receipt as Receipted<Event>;
}

function text(value: string): string {
  assert(value.isWellFormed(), 'a lone surrogate has no canonical form');
  return JSON.stringify(value);
}
