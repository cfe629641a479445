import { createHash } from 'node:crypto';

/** Where bytes go to, one write after another. */
export interface ByteTarget {
  /** Resolves once all of it was taken. */
  write(bytes: Uint8Array): Promise<void>;
}

export interface FileDigest {
  readonly bytes: number;
  /** Lines; of a table its rows, the head among them. */
  readonly lines: number;
  /** 64 lower-case hex digits, over all bytes. */
  readonly sha256: string;
}

const CHARACTERS_A_WRITE = 65_536;

/** Text on its way to a file: gathered into larger writes, counted and hashed. Holds no more than one write. */
export class DigestedFile {
  private readonly hash = createHash('sha256');
  private waiting: string[] = [];
  private waitingCharacters = 0;
  private bytes = 0;
  private lines = 0;

  constructor(private readonly target: ByteTarget) {}

  /** Takes so many whole lines; who waits for it goes no faster than the target. */
  async write(text: string, lines = 1): Promise<void> {
    this.lines += lines;
    this.waiting.push(text);
    this.waitingCharacters += text.length;
    if (this.waitingCharacters >= CHARACTERS_A_WRITE) await this.flush();
  }

  /** Writes what still waits; nothing may be written after it. */
  async end(): Promise<FileDigest> {
    await this.flush();
    return { bytes: this.bytes, lines: this.lines, sha256: this.hash.digest('hex') };
  }

  private async flush(): Promise<void> {
    if (this.waiting.length === 0) return;
    const bytes = Buffer.from(this.waiting.join(''));
    this.waiting = [];
    this.waitingCharacters = 0;
    this.hash.update(bytes);
    this.bytes += bytes.length;
    await this.target.write(bytes);
  }
}
