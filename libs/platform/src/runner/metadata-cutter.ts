import type { StoredEvent } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import { CLOCK_ACTOR } from './clock-actor.js';
import { metadataOf } from './metadata.js';

/** What folding has to know of an event's metadata. */
export interface FoldedMetadata {
  readonly isOfClock: boolean;
  readonly commandFingerprint: string;
  readonly commandId: string;
  readonly effectiveTime: Instant;
  readonly recordedTime: Instant;
}

const OF_CLOCK = `{"actor":{"role":"${CLOCK_ACTOR.role}",`;
const FINGERPRINT = '"commandFingerprint":"';
const COMMAND = '","commandId":"';
const CORRELATION = '","correlationId":"';
const EFFECTIVE = '"effectiveTime":"';
const RECORDED = '"recordedTime":"';
const END = '","schemaVersion":1}';
const INSTANT_CHARACTERS = 24;
const scratch = Buffer.alloc(512);

/**
 * Cuts it out of the texts, one event after the other: they are canonical, and inside a string of JSON every quote is escaped,
 * so a member's name with its quotes stands there once, mostly where it stood in the event before. To parse all of it takes
 * three times as long.
 */
export class MetadataCutter {
  private fingerprintAt = 0;
  private commandAt = 0;
  private correlationAt = 0;
  private effectiveAt = 0;
  private recordedTime: Instant = '';

  cut(stored: StoredEvent): FoldedMetadata {
    const text = stored.metadata;
    const isOfClock = text.startsWith(OF_CLOCK);
    this.fingerprintAt = indexOf(text, FINGERPRINT, this.fingerprintAt);
    this.commandAt = indexOf(text, COMMAND, this.commandAt);
    this.correlationAt = indexOf(text, CORRELATION, this.correlationAt);
    this.effectiveAt = indexOf(text, EFFECTIVE, this.effectiveAt);
    const recordedAt = text.length - END.length - INSTANT_CHARACTERS;
    const isAsWritten = text.startsWith(RECORDED, recordedAt - RECORDED.length) && text.endsWith(END);
    const from = this.fingerprintAt + FINGERPRINT.length;
    const command = isAsWritten ? ownAscii(text, from, this.correlationAt) : undefined;
    if (command === undefined) return { isOfClock, ...metadataOf(stored) };
    this.recordedTime = instantAt(text, recordedAt, this.recordedTime);
    return {
      isOfClock,
      commandFingerprint: command.slice(0, this.commandAt - from),
      commandId: command.slice(this.commandAt + COMMAND.length - from),
      effectiveTime: instantAt(text, this.effectiveAt + EFFECTIVE.length, this.recordedTime),
      recordedTime: this.recordedTime,
    };
  }
}

function indexOf(text: string, member: string, probably: number): number {
  return text.startsWith(member, probably) ? probably : text.indexOf(member);
}

function instantAt(text: string, at: number, probably: Instant): Instant {
  if (probably !== '' && text.startsWith(probably, at)) return probably;
  return ownAscii(text, at, at + INSTANT_CHARACTERS) ?? text.slice(at, at + INSTANT_CHARACTERS);
}

/** A copy, since a mere slice would keep all of the text in memory; `undefined` for what is not plain ASCII. */
function ownAscii(text: string, from: number, to: number): string | undefined {
  const part = text.slice(from, to);
  if (part.length > scratch.length || part.includes('\\')) return undefined;
  const bytes = scratch.write(part, 'utf8');
  return bytes === part.length ? scratch.toString('latin1', 0, bytes) : undefined;
}
