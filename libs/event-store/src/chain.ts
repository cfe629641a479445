import { hash } from 'node:crypto';
import type { EventToAppend } from './event-store.js';

/** The first part of every hash: names the byte layout, so that another layout can never give the same hash. */
export const CHAIN_FORMAT = 'limit-ledger/1';

/** The previous hash of a stream's first event, in hex. */
export const ZERO_HASH = '0'.repeat(64);

const LENGTH_BYTES = 4;
const HASH_BYTES = 32;
const REVISION_DIGITS = 16;
const BYTES_A_CHARACTER = 3;
const PARTS = 8;

/** One buffer for all, since the hash is taken before anything else can run. */
const sharedBytes = Buffer.allocUnsafe(65_536);

/**
 * The hash of an event at its place, 64 lower-case hex digits: SHA-256 over the format, the previous hash (32 raw bytes),
 * the stream, the revision in decimal, the event id, the type, the metadata text and the data text, each preceded by its
 * length in bytes (unsigned, 32 bits, big-endian). Texts are UTF-8. The layout is explained in `docs/event-chain.md`.
 */
export function eventHash(previousHash: string, stream: string, revision: number, event: EventToAppend): string {
  const { eventId, type, metadata, data } = event;
  const characters = CHAIN_FORMAT.length + stream.length + REVISION_DIGITS + eventId.length + type.length + metadata.length + data.length;
  const mostBytes = PARTS * LENGTH_BYTES + HASH_BYTES + characters * BYTES_A_CHARACTER;
  const bytes = mostBytes <= sharedBytes.length ? sharedBytes : Buffer.allocUnsafe(mostBytes);
  let end = writeText(bytes, 0, CHAIN_FORMAT);
  end = bytes.writeUInt32BE(HASH_BYTES, end);
  end += bytes.write(previousHash, end, HASH_BYTES, 'hex');
  end = writeText(bytes, end, stream);
  end = writeText(bytes, end, String(revision));
  end = writeText(bytes, end, eventId);
  end = writeText(bytes, end, type);
  end = writeText(bytes, end, metadata);
  end = writeText(bytes, end, data);
  return hash('sha256', bytes.subarray(0, end), 'hex');
}

function writeText(bytes: Buffer, start: number, text: string): number {
  const length = bytes.write(text, start + LENGTH_BYTES);
  bytes.writeUInt32BE(length, start);
  return start + LENGTH_BYTES + length;
}
