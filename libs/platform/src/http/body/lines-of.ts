import { setImmediate as nextTurn } from 'node:timers/promises';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** What is done with them takes a few milliseconds at most. */
const LINES_A_TURN = 100;

/** A line was longer than may be; what came of it was thrown away. */
export const LINE_TOO_LONG = Symbol('line too long');

/**
 * The lines of a stream of bytes, without their ends, empty ones left out. At most one line is held, of at most so many
 * bytes; the stream is read no further than it is asked to. After so many lines, and each piece of the stream, everybody else
 * has a turn: a megabyte may hold half a million lines. Throws what the stream throws.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, longestBytes: number): AsyncGenerator<Buffer | typeof LINE_TOO_LONG> {
  let parts: Buffer[] = [];
  let bytes = 0;
  let lines = 0;
  const take = (part: Buffer): void => {
    bytes += part.length;
    if (bytes <= longestBytes) parts.push(part);
    else parts = [];
  };
  const finish = (): Buffer | typeof LINE_TOO_LONG | undefined => {
    const line = bytes > longestBytes ? LINE_TOO_LONG : withoutReturn(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
    parts = [];
    bytes = 0;
    return line === LINE_TOO_LONG || line.length > 0 ? line : undefined;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      const line = finish();
      if (line === undefined) continue;
      yield line;
      if ((lines += 1) % LINES_A_TURN === 0) await nextTurn();
    }
    if (start < chunk.length) take(chunk.subarray(start));
    await nextTurn();
  }
  const last = finish();
  if (last !== undefined) yield last;
}

const withoutReturn = (line: Buffer): Buffer => (line.at(-1) === RETURN ? line.subarray(0, -1) : line);
