import type { JsonSchema } from '../schemas/json-schema.js';

const text = (title: string, description: string, example: string): JsonSchema => ({
  title,
  description,
  type: 'string',
  examples: [example],
});

/** The headers of every message but a tombstone: CloudEvents 1.0 in Kafka's binary mode, and what the ledger adds. All are text. */
export const EVENT_HEADERS: Readonly<Record<string, JsonSchema>> = {
  ce_id: text('Id', 'Unique in its source; the same again is the same message again.', '019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6071'),
  ce_source: text('Source', 'The stream that it is from, as /<context>/<stream>.', '/limits/merchant-limit-zhang-shoes'),
  ce_type: text('Type', 'What happened, and the version of how it is told.', 'limit-ledger.limits.limit-frozen.v1'),
  ce_specversion: text('Version of CloudEvents', 'Always 1.0.', '1.0'),
  ce_subject: text('Subject', 'The merchant; of a policy its id.', 'zhang-shoes'),
  ce_time: text('Effective time', 'The moment from which it counts, RFC 3339 in UTC.', '2026-11-24T20:58:31.000Z'),
  ce_recordedtime: text('Recorded time', 'When the ledger wrote it down, RFC 3339 in UTC.', '2026-11-24T20:58:31.000Z'),
  ce_dataschema: text(
    'Schema',
    'Names the schema of the value; it is the schema’s $id.',
    'urn:limit-ledger:schema:limits.limit-frozen.v1',
  ),
  ce_sequence: text(
    'Sequence',
    'Counts what the source has published, from 0 without a gap; not in a topic of states. Lower or equal is a duplicate.',
    '7',
  ),
  ce_revision: text('Revision', 'Where it stands in its stream; private events are counted too.', '9'),
  ce_correlationid: text('Correlation', 'One for all that came of the same request.', '019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6000'),
  ce_causationid: text(
    'Causation',
    'The event that it came of; absent where it came of no event.',
    '019ab2c4-5d6e-7f80-9a1b-2c3d4e5f6070',
  ),
  ce_partitionkey: text('Partition key', 'The key of the message.', 'zhang-shoes'),
  ce_final: text('Final', 'Always true; on the last event of its source only.', 'true'),
  traceparent: text(
    'Trace',
    'W3C Trace Context, where a trace is known.',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  ),
  'content-type': text('Content type', 'Of the value; always application/json.', 'application/json'),
};

const SOMETIMES: readonly string[] = ['ce_sequence', 'ce_causationid', 'ce_final', 'traceparent'];

/** The headers that every message of the topic has. */
export function requiredHeaders(isState: boolean): readonly string[] {
  return Object.keys(EVENT_HEADERS).filter((name) => !SOMETIMES.includes(name) || (name === 'ce_sequence' && !isState));
}

/** The headers that a message of the topic can have. */
export function possibleHeaders(isState: boolean): readonly string[] {
  return Object.keys(EVENT_HEADERS).filter((name) => !isState || !['ce_sequence', 'ce_causationid', 'ce_final'].includes(name));
}
