import type { KeyObject } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { assert } from '@limit-ledger/kernel';
import { checkHeads, type CheckedHeads } from './check-heads.js';
import { HeadsFileBroken } from './heads-file-broken.js';
import type { AnchoredHead } from './heads-format.js';
import { lineOfHeads } from './line-of-heads.js';
import { linesOfFile, LONGEST_LINE_BYTES } from './lines-of-file.js';

const LINE_FEED = 0x0a;

/** A heads file that was found whole and signed; nothing of it is kept in memory. To be closed. */
export class HeadsFile {
  private constructor(
    readonly path: string,
    private readonly handle: FileHandle,
    readonly checked: CheckedHeads,
  ) {}

  /** Reads the file once and checks the signature. Throws `HeadsFileBroken`. */
  static async open(path: string, publicKey: KeyObject): Promise<HeadsFile> {
    const handle = await open(path).catch((error: unknown) => {
      throw new HeadsFileBroken('unreadable', 0, { cause: error });
    });
    try {
      return new HeadsFile(path, handle, await checkHeads(handle, publicKey));
    } catch (error) {
      await handle.close();
      throw error instanceof HeadsFileBroken ? error : new HeadsFileBroken('unreadable', 0, { cause: error });
    }
  }

  /** Opens a file again that was found good before, without looking at it once more. */
  static async reopen(path: string, checked: CheckedHeads): Promise<HeadsFile> {
    return new HeadsFile(path, await open(path), checked);
  }

  /** Pages of anchored heads by name, of streams after `after` and up to `until`, or all. */
  async *heads({ after, until }: { readonly after?: string; readonly until?: string } = {}): AsyncGenerator<
    readonly AnchoredHead[]
  > {
    const { start, end } = this.checked.body;
    const from = after === undefined ? start : await this.seek((stream) => stream > after);
    for await (const lines of linesOfFile(this.handle, from)) {
      const heads = lines.filter((line) => line.start < end).map(({ bytes }) => headIn(bytes));
      const wanted = until === undefined ? heads : heads.filter(({ stream }) => stream <= until);
      yield wanted;
      if (wanted.length < lines.length) return;
    }
  }

  /** Where the stream stood; `undefined` when the file doesn't name it. Reads some twenty short pieces of a large file. */
  async find(stream: string): Promise<AnchoredHead | undefined> {
    const start = await this.seek((each) => each >= stream);
    const line = start < this.checked.body.end ? await this.lineFrom(start) : undefined;
    const head = line && headIn(line.bytes);
    return head?.stream === stream ? head : undefined;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }

  /** Where the first line begins whose stream is far enough; the end of the body when none is. */
  private async seek(isFarEnough: (stream: string) => boolean): Promise<number> {
    let { start: low, end: high } = this.checked.body;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const line = await this.lineFrom(middle);
      if (line.start >= high || isFarEnough(headIn(line.bytes).stream)) high = middle;
      else low = line.start + line.bytes.length;
    }
    return low;
  }

  /** The first line that begins at this byte of the body or later. */
  private async lineFrom(place: number): Promise<{ readonly start: number; readonly bytes: Buffer }> {
    const before = Buffer.allocUnsafe(2 * LONGEST_LINE_BYTES);
    const { bytesRead } = await this.handle.read(before, 0, before.length, place - 1);
    const bytes = before.subarray(0, bytesRead);
    const start = bytes.indexOf(LINE_FEED) + 1;
    return { start: place - 1 + start, bytes: bytes.subarray(start, bytes.indexOf(LINE_FEED, start) + 1) };
  }
}

function headIn(bytes: Buffer): AnchoredHead {
  const line = lineOfHeads(bytes);
  assert(line.is === 'head', 'a heads file changed while it was read');
  return line.head;
}
