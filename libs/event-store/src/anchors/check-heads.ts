import { createHash, verify, type KeyObject } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { HeadsFileBroken, type HeadsFileFault } from './heads-file-broken.js';
import { signedBytes, type HeadsHeader } from './heads-format.js';
import { keyIdOf } from './key-id.js';
import { lineOfHeads } from './line-of-heads.js';
import { linesOfFile, type Line } from './lines-of-file.js';

/** A heads file that is whole and was signed by the key that it was checked with. */
export interface CheckedHeads extends HeadsHeader {
  readonly count: number;
  /** The bytes that hold the lines of streams: from where, and up to where. */
  readonly body: { readonly start: number; readonly end: number };
}

/** Reads a whole heads file once, line by line. Throws `HeadsFileBroken`. */
export async function checkHeads(handle: FileHandle, publicKey: KeyObject): Promise<CheckedHeads> {
  const check = new HeadsCheck(publicKey);
  for await (const lines of linesOfFile(handle)) for (const line of lines) check.take(line);
  return check.end();
}

class HeadsCheck {
  private readonly hash = createHash('sha256');
  private lines = 0;
  private header: HeadsHeader | undefined;
  private bodyStart = 0;
  private lastStream = '';
  private checked: CheckedHeads | undefined;

  constructor(private readonly publicKey: KeyObject) {}

  take({ bytes, start }: Line): void {
    this.lines += 1;
    const line = lineOfHeads(bytes);
    if (this.header === undefined) this.takeHeader(line.is === 'header' ? line.header : this.broken('no-header'), bytes.length);
    else if (this.checked === undefined && line.is === 'head') this.takeStream(line.head.stream);
    else if (this.checked === undefined && line.is === 'trailer') this.checked = this.signed(this.header, line.trailer, start);
    else this.broken('bad-line');
    this.hash.update(bytes);
  }

  end(): CheckedHeads {
    return this.checked ?? this.broken(this.header === undefined ? 'no-header' : 'incomplete');
  }

  private takeHeader(header: HeadsHeader, bytes: number): void {
    if (header.keyId !== keyIdOf(this.publicKey)) this.broken('other-key');
    this.header = header;
    this.bodyStart = bytes;
  }

  private takeStream(stream: string): void {
    if (stream <= this.lastStream) this.broken('out-of-order');
    this.lastStream = stream;
  }

  private signed(
    header: HeadsHeader,
    trailer: { count: number; sha256: string; signature: string },
    start: number,
  ): CheckedHeads {
    const { count, sha256, signature } = trailer;
    if (count !== this.lines - 2) this.broken('lines-missing');
    if (sha256 !== this.hash.copy().digest('hex')) this.broken('altered');
    if (!verify(null, signedBytes(sha256), this.publicKey, Buffer.from(signature, 'hex'))) this.broken('bad-signature');
    return { ...header, count, body: { start: this.bodyStart, end: start } };
  }

  private broken(fault: HeadsFileFault): never {
    throw new HeadsFileBroken(fault, this.lines);
  }
}
