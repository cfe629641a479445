import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { eventHash, ZERO_HASH } from './chain.js';
import type { StoredEvent } from './event-store.js';

type Vector = Omit<StoredEvent, 'position'> & { readonly name: string; readonly bytes: number };

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');
const vectors = JSON.parse(read('chain-vectors.json')) as readonly Vector[];

/** The layout written down a second time, as plainly as can be. */
function bytesOf({ previousHash, stream, revision, eventId, type, metadata, data }: Omit<StoredEvent, 'position' | 'hash'>): Buffer {
  const texts = [stream, `${revision}`, eventId, type, metadata, data].map((text) => Buffer.from(text, 'utf8'));
  const parts = [Buffer.from('limit-ledger/1'), Buffer.from(previousHash, 'hex'), ...texts];
  return Buffer.concat(parts.flatMap((part) => [Buffer.from(part.length.toString(16).padStart(8, '0'), 'hex'), part]));
}

describe('the hash of an event', () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('is as published for %s', (_name, vector) => {
    expect(eventHash(vector.previousHash, vector.stream, vector.revision, vector)).toBe(vector.hash);
    expect(bytesOf(vector)).toHaveLength(vector.bytes);
  });

  it('is quoted on the page about the chain, with all that it covers', () => {
    const page = read('../../../docs/event-chain.md');
    expect(vectors.length).toBeGreaterThanOrEqual(3);
    expect(vectors[0]).toMatchObject({ revision: 0, previousHash: ZERO_HASH });
    for (const { previousHash, stream, revision, eventId, type, metadata, data, bytes, hash } of vectors) {
      const fields = [`previousHash ${previousHash}`, `metadata     ${metadata}`, `data         ${data}`, `hash         ${hash}`];
      const heading = `Stream \`${stream}\`, revision \`${revision}\`, event id \`${eventId}\`, type \`${type}\`, ${bytes} bytes hashed.`;
      expect(page).toContain(`${heading}\n\n\`\`\`text\n${fields.join('\n')}\n\`\`\``);
    }
  });

  it('covers the texts in UTF-8, whatever they hold and however long they are', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant('额'.repeat(30_000)));
    const anyHash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(anyHash, text, fc.nat(), fc.uuid(), text, text, (previousHash, stream, revision, eventId, metadata, data) => {
        const event = { eventId, type: 'some-type', metadata, data };
        const expected = createHash('sha256').update(bytesOf({ previousHash, stream, revision, ...event })).digest('hex');
        expect(eventHash(previousHash, stream, revision, event)).toBe(expected);
      }),
    );
  });
});
