import fc from 'fast-check';
import { metadataTextOf, originTextOf, type EventMetadata } from './metadata.js';
import { MetadataReader } from './metadata-reader.js';

/** With what stands between members, and what is escaped. */
const word = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^["\\,:{}a1]{0,4}$/),
  fc.constantFrom('","commandId":"', '"commandFingerprint":"', ',"publicSequence":7', '","schemaVersion":1}'),
);
const fewWords = fc.constantFrom('a', 'b', 'clock', '"', '');
const fingerprint = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('0'.repeat(64), 'f'.repeat(64)) },
  { weight: 1, arbitrary: word },
);
const instant = fc.constantFrom('2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.001Z', '2026-03-02T12:00:00.000Z');
const anyMetadata = fc.record<EventMetadata>(
  {
    actor: fc.record({ subject: fc.oneof(fewWords, word), role: fc.oneof(fewWords, word) }),
    causationId: fewWords,
    commandFingerprint: fingerprint,
    commandId: fc.oneof(fc.uuid(), word),
    correlationId: fc.oneof(fc.uuid(), word),
    effectiveTime: instant,
    policyVersion: fc.constantFrom('default@1', 'x","publicSequence":3'),
    publicSequence: fc.oneof(fc.constantFrom(0, 9, 10), fc.nat({ max: Number.MAX_SAFE_INTEGER })),
    recordedTime: instant,
    schemaVersion: fc.constant(1),
  },
  {
    requiredKeys: [
      'actor',
      'commandFingerprint',
      'commandId',
      'correlationId',
      'effectiveTime',
      'recordedTime',
      'schemaVersion',
    ],
  },
);

const textOf = (metadata: EventMetadata): string =>
  metadataTextOf(
    originTextOf({ ...metadata, fingerprint: metadata.commandFingerprint }, metadata.policyVersion),
    metadata.effectiveTime,
    metadata.recordedTime,
    metadata.publicSequence,
  );

const foldedOf = (metadata: Partial<EventMetadata>) => {
  const { actor, commandId, effectiveTime, recordedTime, publicSequence } = metadata;
  return { actor, commandId, effectiveTime, recordedTime, publicSequence };
};

/** What is read of a text right after the same one, and so without parsing. */
function readAgain(text: string, alike = text): Partial<EventMetadata> {
  const reader = new MetadataReader();
  reader.read(alike);
  const parse = JSON.parse;
  try {
    // Instants alone may be parsed.
    JSON.parse = (part: string) => (part.startsWith('{') ? {} : (parse(part) as unknown));
    return reader.read(text);
  } finally {
    JSON.parse = parse;
  }
}

describe('a reader of metadata', () => {
  it('reads one text after another as parsing does', () => {
    fc.assert(
      fc.property(fc.array(anyMetadata, { minLength: 1, maxLength: 12 }), (all) => {
        const reader = new MetadataReader();
        for (const text of all.map(textOf)) expect(foldedOf(reader.read(text))).toEqual(foldedOf(JSON.parse(text)));
      }),
      { numRuns: 1_000 },
    );
  });

  const usual: EventMetadata = {
    actor: { role: 'operator', subject: 'somebody' },
    commandFingerprint: '0'.repeat(64),
    commandId: 'one',
    correlationId: 'correlation',
    effectiveTime: '2026-03-01T11:00:00.000Z',
    policyVersion: 'default@1',
    publicSequence: 1_234_567_890,
    recordedTime: '2026-03-01T12:00:00.000Z',
    schemaVersion: 1,
  };

  it.each<Partial<EventMetadata>>([
    {},
    { commandId: 'another', recordedTime: '2026-03-01T12:00:00.001Z', publicSequence: 0 },
    { effectiveTime: usual.recordedTime, commandFingerprint: 'f'.repeat(64) },
  ])('parses nothing of what is laid out as the text before: %j', (change) => {
    const metadata = { ...usual, ...change };
    expect(readAgain(textOf(metadata), textOf(usual))).toEqual({ ...foldedOf(metadata) });
  });

  it('parses nothing of a private event, which has no public sequence', () => {
    const { publicSequence: _, policyVersion: __, ...metadata } = usual;
    expect(foldedOf(readAgain(textOf(metadata)))).toEqual(foldedOf(metadata));
  });

  it.each([
    ['spaces', (text: string) => text.replaceAll(',"', ', "')],
    ['other members', (text: string) => text.replace(',"schemaVersion":1', ',"schemaVersion":1,"zone":"x"')],
    ['another order', (text: string) => text.replace(/"commandId":"one",(.*?),"eff/, '$1,"commandId":"two","eff')],
    ['longer instants', (text: string) => text.replaceAll('.000Z', '.000000Z')],
    ['one longer instant', (text: string) => text.replace('.000Z', '.000000Z')],
    ['an escaped character in the id', (text: string) => text.replace('"one"', '"o\\ne"')],
  ])('parses a text with %s', (_case, change) => {
    const reader = new MetadataReader();
    const text = change(textOf(usual));
    for (const each of [textOf(usual), text, textOf(usual), text]) {
      expect(foldedOf(reader.read(each))).toEqual(foldedOf(JSON.parse(each)));
    }
  });

  it('throws what parsing throws of a text that is cut off', () => {
    const reader = new MetadataReader();
    reader.read(textOf(usual));
    expect(() => reader.read(textOf(usual).slice(0, -1))).toThrow(SyntaxError);
  });
});
