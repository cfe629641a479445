import { canonicalString, type DomainEvent, type Instant, type Recorded } from '@limit-ledger/kernel';
import type { EventTexts, StoredEvent } from '@limit-ledger/event-store';
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
  const causation = origin.causationId === undefined ? '' : `"causationId":${canonicalString(origin.causationId)},`;
  return {
    beforeEffectiveTime:
      `{"actor":${actorTextOf(origin.actor)},${causation}` +
      `"commandFingerprint":${canonicalString(origin.fingerprint)},"commandId":${canonicalString(origin.commandId)},` +
      `"correlationId":${canonicalString(origin.correlationId)},"effectiveTime":`,
    policyVersion: policyVersion === undefined ? '' : `,"policyVersion":${canonicalString(policyVersion)}`,
  };
}

let lastActor: Actor = { subject: '', role: '' };
let lastActorText = '';

/** Who asks for one thing mostly asks for the next one too. */
function actorTextOf(actor: Actor): string {
  if (lastActorText !== '' && actor.subject === lastActor.subject && actor.role === lastActor.role) return lastActorText;
  lastActorText = `{"role":${canonicalString(actor.role)},"subject":${canonicalString(actor.subject)}}`;
  lastActor = actor;
  return lastActorText;
}

export function metadataTextOf(
  origin: OriginText,
  effectiveTime: Instant,
  recordedTime: Instant,
  publicSequence: number | undefined,
): string {
  const sequence = publicSequence === undefined ? '' : `,"publicSequence":${publicSequence}`;
  const rest = `${canonicalString(effectiveTime)}${origin.policyVersion}${sequence},"recordedTime":${canonicalString(recordedTime)}`;
  return `${origin.beforeEffectiveTime}${rest},"schemaVersion":1}`;
}

export function metadataOf(stored: Pick<StoredEvent, 'metadata'>): EventMetadata {
  return JSON.parse(stored.metadata) as EventMetadata;
}

/** The domain event in a stored one, as a state is folded from it. */
export function recordedOf<Event extends DomainEvent>(
  { type, data, revision }: EventTexts,
  { effectiveTime, recordedTime }: Pick<EventMetadata, 'effectiveTime' | 'recordedTime'>,
): Recorded<Event> {
  const recorded: Recorded<DomainEvent> = { type, data: JSON.parse(data) as object, effectiveTime, revision, recordedTime };
  return recorded as Recorded<Event>;
}

/** The same, as it was answered when it was appended. */
export function receiptOf<Event extends DomainEvent>(stored: StoredEvent, metadata = metadataOf(stored)): Receipted<Event> {
  return { ...recordedOf<Event>(stored, metadata), eventId: stored.eventId, hash: stored.hash };
}
