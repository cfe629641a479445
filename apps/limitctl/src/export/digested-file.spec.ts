import { hash } from 'node:crypto';
import { DigestedFile } from './digested-file.js';

describe('a digested file', () => {
  it('counts and hashes what reaches the target', async () => {
    const written: Uint8Array[] = [];
    const file = new DigestedFile({ write: (bytes) => Promise.resolve(void written.push(bytes)) });
    const lines = Array.from({ length: 9_000 }, (_, index) => `${index} 老张运动鞋\n`);
    for (const line of lines) await file.write(line);
    const digest = await file.end();
    const bytes = Buffer.from(lines.join(''));
    expect(Buffer.concat(written).equals(bytes)).toBe(true);
    expect(digest).toEqual({ bytes: bytes.length, lines: 9_000, sha256: hash('sha256', bytes, 'hex') });
    expect(written.length).toBeGreaterThan(1);
  });

  it('makes who writes wait for a slow target, and holds hardly more than one write', async () => {
    let take: (() => void) | undefined;
    let underWay = 0;
    const file = new DigestedFile({
      write: () => {
        underWay += 1;
        return new Promise((resolve) => (take = resolve));
      },
    });
    let accepted = 0;
    const writing = (async () => {
      for (let index = 0; index < 300; index += 1) {
        await file.write('x'.repeat(1_000));
        accepted += 1;
      }
    })();
    for (let turn = 0; turn < 1_000; turn += 1) await Promise.resolve();
    expect([underWay, accepted]).toEqual([1, 65]);
    while (accepted < 300) {
      take?.();
      await Promise.resolve();
    }
    await writing;
    expect(underWay).toBe(4);
  });
});
