import * as fc from 'fast-check';
import { LINE_TOO_LONG, linesOf } from './lines-of.js';

async function* chunksOf(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function read(text: string, sizes: readonly number[] = [7], longestBytes = 100): Promise<readonly (string | symbol)[]> {
  const lines: (string | symbol)[] = [];
  for await (const line of linesOf(chunksOf(text, sizes), longestBytes)) lines.push(typeof line === 'symbol' ? line : line.toString());
  return lines;
}

describe('lines of a stream', () => {
  it('come whole, however the stream is cut', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\r\n]/.test(text)), { maxLength: 8 });
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(texts, sizes, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (lines, cuts, end, isEnded) => {
        const expected = lines.filter((line) => line !== '');
        expect(await read(lines.join(end) + (isEnded ? end : ''), cuts)).toEqual(expected);
      }),
    );
  });

  it('are told where one is too long, and go on after it', async () => {
    expect(await read(`a\n${'b'.repeat(11)}\n${'c'.repeat(10)}\nd`, [4], 10)).toEqual(['a', LINE_TOO_LONG, 'c'.repeat(10), 'd']);
    expect(await read('x'.repeat(1_000), [3], 10)).toEqual([LINE_TOO_LONG]);
  });

  it('are read no further than they are asked for', async () => {
    let given = 0;
    const endless = async function* (): AsyncGenerator<Buffer> {
      for (;;) yield Buffer.from(`${(given += 1)}\n`);
    };
    const lines = linesOf(endless(), 10);
    await lines.next();
    await lines.next();
    expect(given).toBe(2);
  });

  it.each([
    ['of a hundred of them', '1\n'.repeat(1_000), 1_000, 10],
    ['of what comes at once, though it holds none', '\n'.repeat(1_000), 100, 10],
  ])('let everybody else have a turn after each piece %s', async (_what, text, size, least) => {
    let turns = 0;
    const look = (): NodeJS.Immediate => setImmediate(() => void ((turns += 1), (next = look())));
    let next = look();
    await read(text, [size]);
    clearImmediate(next);
    expect(turns).toBeGreaterThanOrEqual(least);
  });
});
