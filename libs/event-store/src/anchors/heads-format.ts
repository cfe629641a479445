import type { Head } from '../event-store.js';

/** The first member of the first line: names the layout, and stands in front of what is signed. */
export const HEADS_FORMAT = 'limit-ledger-heads/1';

/** The first line of a heads file. */
export interface HeadsHeader {
  readonly format: typeof HEADS_FORMAT;
  /** Before the first head was read: everything stored by then is covered. RFC 3339, UTC, milliseconds. */
  readonly at: string;
  /** SHA-256 of the public key (DER of its SubjectPublicKeyInfo), 64 hex digits. */
  readonly keyId: string;
}

/** A line between first and last: where one stream stood when it was read, at `at` or a little later. */
export interface AnchoredHead extends Head {
  readonly stream: string;
}

/** The last line. */
export interface HeadsTrailer {
  /** Lines between the first and this one. */
  readonly count: number;
  /** Of all bytes before this line, 64 hex digits. */
  readonly sha256: string;
  /** Ed25519 over `signedBytes(sha256)`, 128 hex digits. */
  readonly signature: string;
}

/** What the signature is over; the format in front keeps it from being taken for a signature of anything else. */
export function signedBytes(sha256: string): Buffer {
  return Buffer.from(`${HEADS_FORMAT}\n${sha256}\n`);
}
