import type { StoredEvent } from '@limit-ledger/event-store';

/** The bytes that an event's hash is over, as `docs/event-chain.md` lists them. */
export function hashedBytes({ previousHash, stream, revision, eventId, type, metadata, data }: StoredEvent): Buffer {
  const texts = ['limit-ledger/1', '', stream, String(revision), eventId, type, metadata, data].map((text) =>
    Buffer.from(text),
  );
  texts[1] = Buffer.from(previousHash, 'hex');
  return Buffer.concat(
    texts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
}
