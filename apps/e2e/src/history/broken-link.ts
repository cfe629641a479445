import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { HistoryEvent } from '@limit-ledger/testing';

const FORMAT = 'limit-ledger/1';
const NO_HASH = '0'.repeat(64);

/**
 * The first revision at which the chain of a whole history does not hold, `undefined` when it is intact.
 * Written from the published byte layout alone and shares nothing with the product, so that both must be right.
 */
export function brokenLink(stream: string, history: readonly HistoryEvent[]): number | undefined {
  let previousHash = NO_HASH;
  for (const [index, event] of history.entries()) {
    if (event.revision !== index || event.previousHash !== previousHash || event.hash !== hashOf(stream, event)) return index;
    previousHash = event.hash;
  }
  return undefined;
}

function hashOf(stream: string, event: HistoryEvent): string {
  const { revision, eventId, type, metadata, data } = event;
  const texts = [stream, String(revision), eventId, type, canonicalize(metadata) ?? '', canonicalize(data) ?? ''];
  const parts = [Buffer.from(FORMAT), Buffer.from(event.previousHash, 'hex'), ...texts.map((text) => Buffer.from(text))];
  const hash = createHash('sha256');
  for (const part of parts) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    hash.update(length).update(part);
  }
  return hash.digest('hex');
}
