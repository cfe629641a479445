import type { StoredEvent } from '@limit-ledger/event-store';

/** What an export tells of an event's metadata, where it can be read: empty for what is missing or no text. */
export interface ReadableMetadata {
  readonly recordedTime: string;
  readonly effectiveTime: string;
  readonly actorSubject: string;
  readonly actorRole: string;
  readonly commandId: string;
  readonly policyVersion: string;
}

/** Reads also what somebody has tampered with: an export must come to its end, and shows it. */
export function metadataOfStored({ metadata }: Pick<StoredEvent, 'metadata'>): ReadableMetadata {
  const read = objectIn(metadata);
  const actor = objectOf(read['actor']);
  return {
    recordedTime: textOf(read['recordedTime']),
    effectiveTime: textOf(read['effectiveTime']),
    actorSubject: textOf(actor['subject']),
    actorRole: textOf(actor['role']),
    commandId: textOf(read['commandId']),
    policyVersion: textOf(read['policyVersion']),
  };
}

/** The object that a stored text holds; an empty one for a text that holds none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
