import type { PublishedEvent } from '@limit-ledger/contracts';
import type { StoredEvent } from '@limit-ledger/event-store';
import type { Message } from '@limit-ledger/message-bus';
import { metadataOf } from '../../runner/metadata.js';
import { publishedEventOf } from '../published-event-of.js';
import type { Published } from '../publisher.js';
import { toMessage } from '../to-message.js';

export const TOPIC = 'halls.seats.events.v1';
export const RAISED = 'limit-ledger.halls.raised.v1';

/** All public events of a hall, as one topic tells them. */
export function tellHall(stored: StoredEvent): readonly Published[] {
  if (metadataOf(stored).publicSequence === undefined) return [];
  const data = JSON.parse(stored.data) as object;
  const type = `limit-ledger.halls.${stored.type}.v1`;
  return [{ topic: TOPIC, event: publishedEventOf(stored, { context: 'halls', subject: stored.stream, type, data }) }];
}

/** The n-th event of a hall. */
export function raisedEvent(sequence: number, hall = 'north'): PublishedEvent {
  return {
    id: `${hall}-${sequence}`,
    source: `/halls/seats-${hall}`,
    type: RAISED,
    subject: hall,
    time: '2026-03-01T12:00:00.000Z',
    recordedTime: '2026-03-01T12:00:01.000Z',
    sequence,
    revision: sequence * 2,
    correlationId: 'correlation',
    data: { by: sequence },
  };
}

export const raisedMessages = (...sequences: readonly number[]): readonly Message[] =>
  sequences.map((sequence) => toMessage(TOPIC, raisedEvent(sequence)));

/** Settles once the condition holds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 1));
}
