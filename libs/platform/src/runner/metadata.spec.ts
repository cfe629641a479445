import { canonicalText, type Json } from '@limit-ledger/kernel';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { metadataTextOf, originTextOf, type EventMetadata } from './metadata.js';
import { HALL, NOON, openHall, raise, schedule, take } from './spec-support/hall.js';

const word = fc.string({ unit: 'grapheme' });
const anyMetadata = fc.record<EventMetadata>(
  {
    actor: fc.record({ subject: word, role: word }),
    causationId: word,
    commandFingerprint: word,
    commandId: word,
    correlationId: word,
    effectiveTime: fc.constant(NOON),
    policyVersion: word,
    publicSequence: fc.nat(),
    recordedTime: fc.constant(NOON),
    schemaVersion: fc.constant(1),
  },
  { requiredKeys: ['actor', 'commandFingerprint', 'commandId', 'correlationId', 'effectiveTime', 'recordedTime', 'schemaVersion'] },
);

describe('metadata', () => {
  it('is written as RFC 8785 has it', () => {
    fc.assert(
      fc.property(anyMetadata, (metadata) => {
        const origin = originTextOf({ ...metadata, fingerprint: metadata.commandFingerprint }, metadata.policyVersion);
        const text = metadataTextOf(origin, metadata.effectiveTime, metadata.recordedTime, metadata.publicSequence);
        expect(text).toBe(canonicalize(metadata));
        expect(text).toBe(canonicalText(metadata as unknown as Json));
      }),
    );
  });

  it('has no text for half a character', () => {
    const origin = { actor: { subject: 's', role: 'r' }, fingerprint: '', commandId: '', correlationId: '\ud800' };
    expect(() => originTextOf(origin, undefined)).toThrow('surrogate');
  });

  it('numbers the public events of a stream without a gap, whoever writes them', async () => {
    const { runner, another, store } = openHall();
    await Promise.all([runner.execute(raise(5)), runner.execute(schedule()), runner.execute(take('a', 1, { causationId: 'why' }))]);
    await another().execute(take('b'));
    await runner.execute(take('c'));
    const metadata = (await store.read(HALL)).map((event) => JSON.parse(event.metadata));
    expect(metadata.map((each) => each.publicSequence)).toEqual([0, undefined, 1, 2, 3]);
    expect(metadata[1]).not.toHaveProperty('publicSequence');
    expect(metadata[2]).toMatchObject({ causationId: 'why', policyVersion: 'seats@1', schemaVersion: 1, correlationId: 'correlation' });
    expect(metadata[0]).not.toHaveProperty('policyVersion');
  });
});
