import type { FileHandle } from 'node:fs/promises';

const CHUNK_BYTES = 65_536;
const LINE_FEED = 0x0a;

export interface Line {
  /** With its line feed, which is missing only at the end of a file that was cut. */
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly start: number;
}

/** No line of ours is longer; what is comes in pieces, which are no lines of ours either. */
export const LONGEST_LINE_BYTES = 4_096;

/** The lines of a file from a byte on, which must be the beginning of one. The file stays open. */
export async function* linesOfFile(handle: FileHandle, from = 0): AsyncGenerator<readonly Line[]> {
  let start = from;
  let rest = Buffer.alloc(0);
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, start + rest.length);
    const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    const lines: Line[] = [];
    let next = 0;
    for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, next)) {
      lines.push({ bytes: bytes.subarray(next, feed + 1), start: start + next });
      next = feed + 1;
    }
    rest = bytes.subarray(next);
    start += next;
    if ((bytesRead === 0 && rest.length > 0) || rest.length > LONGEST_LINE_BYTES) {
      lines.push({ bytes: rest, start });
      start += rest.length;
      rest = Buffer.alloc(0);
    }
    yield lines;
    if (bytesRead === 0) return;
  }
}
