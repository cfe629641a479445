import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { EventStore } from '../event-store.js';
import { HEADS_FORMAT, signedBytes, type AnchoredHead, type HeadsHeader, type HeadsTrailer } from './heads-format.js';
import { keyIdOf } from './key-id.js';

/** What was signed. */
export interface WrittenHeads extends HeadsHeader, HeadsTrailer {
  readonly file: string;
}

export interface WriteHeadsOptions {
  /** The present moment, to be asked just before. */
  readonly at: string;
  /** Ed25519, private. */
  readonly signingKey: KeyObject;
  /** Hears of every page. */
  readonly onHeads?: (count: number) => void;
}

/**
 * Writes the heads of all streams to a file and signs them, a page at a time; each head is true when it is read. The file
 * is there whole or not at all. Throws `EventStoreUnavailable`, or the error of the file system.
 */
export async function writeHeadsFile(
  file: string,
  store: Pick<EventStore, 'heads'>,
  { at, signingKey, onHeads = () => undefined }: WriteHeadsOptions,
): Promise<WrittenHeads> {
  const header: HeadsHeader = { format: HEADS_FORMAT, at, keyId: keyIdOf(createPublicKey(signingKey)) };
  const aside = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  try {
    const handle = await open(aside, 'w', 0o644);
    const lines = new HashedLines((text) => handle.writeFile(text));
    let trailer: HeadsTrailer;
    try {
      await lines.write([header]);
      const count = await writeHeads(lines, store, onHeads);
      const sha256 = lines.sha256();
      trailer = { count, sha256, signature: sign(null, signedBytes(sha256), signingKey).toString('hex') };
      await lines.write([trailer]);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
    await syncFolder(dirname(file));
    return { file, ...header, ...trailer };
  } finally {
    await rm(aside, { force: true });
  }
}

async function writeHeads(
  lines: HashedLines,
  store: Pick<EventStore, 'heads'>,
  onHeads: (count: number) => void,
): Promise<number> {
  let count = 0;
  for (let after: string | undefined; ;) {
    const page = await store.heads(after);
    const last = page.at(-1);
    if (last === undefined) return count;
    await lines.write(page.map(({ stream, revision, hash }): AnchoredHead => ({ stream, revision, hash })));
    count += page.length;
    after = last.stream;
    onHeads(page.length);
  }
}

class HashedLines {
  private readonly hash = createHash('sha256');

  constructor(private readonly append: (text: string) => Promise<void>) {}

  async write(lines: readonly object[]): Promise<void> {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    this.hash.update(text);
    await this.append(text);
  }

  /** Of what was written so far. */
  sha256(): string {
    return this.hash.copy().digest('hex');
  }
}

/** So that the new name outlives a power cut too. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
