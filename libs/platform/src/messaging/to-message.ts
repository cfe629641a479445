import { dataSchemaOf, type PublishedEvent } from '@limit-ledger/contracts';
import type { Message } from '@limit-ledger/message-bus';

/** The event as a topic keeps it: CloudEvents 1.0 in Kafka's binary mode. `traceparent` is the W3C trace context, where one is known. */
export function toMessage(topic: string, event: PublishedEvent, traceparent?: string): Message {
  const { id, source, type, subject, time, recordedTime, sequence, revision, correlationId, causationId, final, data } = event;
  const headers: Record<string, string> = {
    ce_id: id,
    ce_source: source,
    ce_type: type,
    ce_specversion: '1.0',
    ce_subject: subject,
    ce_time: time,
    ce_recordedtime: recordedTime,
    ce_dataschema: dataSchemaOf(type),
    ce_revision: String(revision),
    ce_correlationid: correlationId,
    ce_partitionkey: subject,
    'content-type': 'application/json',
  };
  if (sequence !== undefined) headers['ce_sequence'] = String(sequence);
  if (causationId !== undefined) headers['ce_causationid'] = causationId;
  if (final !== undefined) headers['ce_final'] = 'true';
  if (traceparent !== undefined) headers['traceparent'] = traceparent;
  return { topic, key: subject, headers, value: JSON.stringify(data) };
}
