import { Readable } from 'node:stream';
import type { Target } from '../http/reservation-request.js';

/** Sends items as lines of one request and reads the results; answers the seconds until the last. Throws when one is refused. */
export async function feedOverHttp({ port, token }: Target, items: Iterable<string>): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/v1/metrics`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(Readable.from(linesOf(items))) as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  const text = await answer.text();
  if (!answer.ok || text.includes('"code"')) throw new Error(`the feed was not taken in: ${text.slice(0, 1_000)}`);
  return (performance.now() - startedAt) / 1_000;
}

/** Some lines at a time: a chunk a line would measure the sender. */
function* linesOf(items: Iterable<string>): Generator<Buffer> {
  let lines = '';
  for (const item of items) {
    lines += `${item}\n`;
    if (lines.length < 65_536) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  if (lines !== '') yield Buffer.from(lines);
}
