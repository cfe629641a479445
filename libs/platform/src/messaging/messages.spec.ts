import fc from 'fast-check';
import type { StoredEvent } from '@limit-ledger/event-store';
import { metadataTextOf, originTextOf } from '../runner/metadata.js';
import { fromMessage, UnreadableMessage } from './from-message.js';
import { publishedEventOf } from './published-event-of.js';
import { raisedEvent } from './spec-support/told-hall.js';
import { toMessage } from './to-message.js';

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('an event as a message', () => {
  it('has the headers of CloudEvents in binary mode', () => {
    const event = { ...raisedEvent(7), causationId: 'cause', final: true as const };
    expect(toMessage('halls.seats.events.v1', event, TRACE)).toEqual({
      topic: 'halls.seats.events.v1',
      key: 'north',
      headers: {
        ce_id: 'north-7',
        ce_source: '/halls/seats-north',
        ce_type: 'limit-ledger.halls.raised.v1',
        ce_specversion: '1.0',
        ce_subject: 'north',
        ce_time: '2026-03-01T12:00:00.000Z',
        ce_recordedtime: '2026-03-01T12:00:01.000Z',
        ce_dataschema: 'urn:limit-ledger:schema:halls.raised.v1',
        ce_sequence: '7',
        ce_revision: '14',
        ce_correlationid: 'correlation',
        ce_causationid: 'cause',
        ce_partitionkey: 'north',
        ce_final: 'true',
        traceparent: TRACE,
        'content-type': 'application/json',
      },
      value: '{"by":7}',
    });
    const { sequence: _sequence, ...state } = raisedEvent(7);
    const absent = ['ce_sequence', 'ce_causationid', 'ce_final', 'traceparent'];
    expect(Object.keys(toMessage('halls.seats.state.v1', state).headers)).not.toEqual(expect.arrayContaining(absent));
    expect(absent.filter((name) => name in toMessage('halls.seats.state.v1', state).headers)).toEqual([]);
  });

  it('is read back as it was', () => {
    const text = fc.string({ minLength: 1 });
    const events = fc.record(
      {
        id: text,
        source: text,
        type: text,
        subject: text,
        correlationId: text,
        causationId: text,
        data: fc.object(),
        sequence: fc.nat(),
        revision: fc.nat(),
        final: fc.constant(true as const),
      },
      { requiredKeys: ['id', 'source', 'type', 'subject', 'correlationId', 'revision', 'data'] },
    );
    fc.assert(
      fc.property(events, (some) => {
        const event = { ...raisedEvent(0), ...some, data: JSON.parse(JSON.stringify(some.data)) as object };
        const { sequence, ...rest } = event;
        const given = some.sequence === undefined ? rest : { ...rest, sequence: sequence! };
        expect(fromMessage(toMessage('a.b.events.v1', given))).toEqual(given);
      }),
    );
  });

  it('is unreadable where something is missing or malformed', () => {
    const { headers, value } = toMessage('halls.seats.events.v1', raisedEvent(7));
    const needed = Object.keys(headers).filter(
      (name) => !['ce_sequence', 'ce_dataschema', 'ce_partitionkey', 'content-type'].includes(name),
    );
    for (const name of needed) {
      const { [name]: _gone, ...others } = headers;
      expect(() => fromMessage({ headers: others, value })).toThrow(new UnreadableMessage(`${name} is missing`));
    }
    const bad = {
      ce_sequence: '-1',
      ce_revision: '1.5',
      ce_time: 'yesterday',
      ce_recordedtime: '2026-03-01',
      ce_specversion: '0.3',
    };
    for (const [name, text] of Object.entries(bad)) {
      expect(() => fromMessage({ headers: { ...headers, [name]: text }, value })).toThrow(`${name} is ${text}`);
    }
    for (const other of ['{', 'null', '7', null])
      expect(() => fromMessage({ headers, value: other })).toThrow(UnreadableMessage);
  });
});

describe('the public event of a stored one', () => {
  const storedWith = (sequence: number | undefined, causationId?: string): StoredEvent => {
    const cause = causationId === undefined ? {} : { causationId };
    const actor = { subject: 'somebody', role: 'operator' };
    const origin = originTextOf({ actor, commandId: 'c', correlationId: 'k', fingerprint: 'f', ...cause }, undefined);
    const metadata = metadataTextOf(origin, '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:01.000Z', sequence);
    const hashes = { previousHash: '0'.repeat(64), hash: '1'.repeat(64) };
    return {
      stream: 'seats-north',
      revision: 9,
      position: '12',
      eventId: 'e',
      type: 'raised',
      metadata,
      data: '{}',
      ...hashes,
    };
  };
  const publication = { context: 'halls', subject: 'north', type: 'limit-ledger.halls.raised.v1', data: { by: 1 } };

  it('has the place, the times and the causes of the stored one', () => {
    expect(publishedEventOf(storedWith(4, 'cause'), { ...publication, final: true })).toEqual({
      id: 'e',
      source: '/halls/seats-north',
      type: 'limit-ledger.halls.raised.v1',
      subject: 'north',
      time: '2026-03-01T12:00:00.000Z',
      recordedTime: '2026-03-01T12:00:01.000Z',
      sequence: 4,
      revision: 9,
      correlationId: 'k',
      causationId: 'cause',
      final: true,
      data: { by: 1 },
    });
    const plain = publishedEventOf(storedWith(undefined), publication);
    expect(['sequence', 'causationId', 'final'].filter((name) => name in plain)).toEqual([]);
  });
});
