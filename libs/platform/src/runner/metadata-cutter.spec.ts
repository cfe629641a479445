import fc from 'fast-check';
import type { StoredEvent } from '@limit-ledger/event-store';
import { instantOf } from '@limit-ledger/kernel';
import { CLOCK_ACTOR } from './clock-actor.js';
import { metadataOf, metadataTextOf, originTextOf } from './metadata.js';
import { MetadataCutter } from './metadata-cutter.js';

const text = fc.oneof(
  fc.constantFrom('bench', '', '"recordedTime":"', '","commandId":"', 'a\\', '商家', 'é', 'x'.repeat(600)),
  fc.string(),
  fc.uuid(),
);
const instant = fc.integer({ min: 0, max: 3_000 }).map((milliseconds) => instantOf(1_772_413_200_000 + milliseconds));

const anyMetadata = fc
  .record({
    role: fc.constantFrom('operator', CLOCK_ACTOR.role, 'clocks'),
    subject: text,
    causationId: fc.option(text, { nil: undefined }),
    commandId: text,
    correlationId: text,
    fingerprint: fc.oneof({ arbitrary: fc.constant('f'.repeat(64)), weight: 3 }, { arbitrary: text, weight: 1 }),
    policyVersion: fc.option(text, { nil: undefined }),
    sequence: fc.option(fc.nat(), { nil: undefined }),
    effectiveTime: instant,
    recordedTime: fc.oneof(fc.constant(instantOf(1_772_413_203_000)), instant),
  })
  .map(({ role, subject, causationId, policyVersion, sequence, effectiveTime, recordedTime, ...ids }) => {
    const origin = { actor: { role, subject }, ...ids, ...(causationId === undefined ? {} : { causationId }) };
    return metadataTextOf(originTextOf(origin, policyVersion), effectiveTime, recordedTime, sequence);
  });

describe('what is cut out of metadata', () => {
  it('is what parsing finds, whatever stands in it and before', () => {
    fc.assert(
      fc.property(fc.array(anyMetadata), (all) => {
        const cutter = new MetadataCutter();
        for (const metadata of all) {
          const stored = { metadata } as StoredEvent;
          const { commandFingerprint, commandId, effectiveTime, recordedTime, actor } = metadataOf(stored);
          const isOfClock = actor.role === CLOCK_ACTOR.role;
          expect(cutter.cut(stored)).toMatchObject({ isOfClock, commandFingerprint, commandId, effectiveTime, recordedTime });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is parsed where the text is not as we write it', () => {
    const at = '2026-03-02T01:00:00.000Z';
    const members = { actor: { role: 'r', subject: 's' }, commandFingerprint: 'f', commandId: 'c', correlationId: 'o', effectiveTime: at };
    const metadata = JSON.stringify({ ...members, recordedTime: at, schemaVersion: 1, zone: 'later' });
    expect(new MetadataCutter().cut({ metadata } as StoredEvent)).toMatchObject({ commandId: 'c', recordedTime: at, effectiveTime: at });
  });
});
