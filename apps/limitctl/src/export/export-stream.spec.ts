import type { Head, StoredEvent } from '@limit-ledger/event-store';
import { exportStream } from './export-stream.js';

const head: Head = { revision: 4_999, hash: '0'.repeat(64) };
const event = (revision: number): StoredEvent => ({
  ...{ stream: 's', revision, position: '', eventId: '', type: 't', metadata: '{}', data: '{}' },
  ...{ previousHash: '', hash: '' },
});

describe('the way of a history into the files', () => {
  it('reads no page before the one ahead of it is taken by every sink, and none beyond the head', async () => {
    let reads = 0;
    const pages: number[] = [];
    let release: (() => void) | undefined;
    const store = {
      read: (_: string, { from = 0, limit = 0 } = {}) => {
        reads += 1;
        return Promise.resolve(Array.from({ length: limit }, (__, index) => event(from + index)));
      },
    };
    const slow = { take: () => new Promise<void>((resolve) => (release = resolve)) };
    const fast = { take: (page: readonly StoredEvent[]) => Promise.resolve(void pages.push(page.length)) };
    const exporting = exportStream({ store, stream: 's', head, sinks: [fast, slow], onEvents: () => undefined });
    for (let page = 1; page <= 5; page += 1) {
      for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
      expect([page, reads, pages.length]).toEqual([page, page, page]);
      release?.();
    }
    expect(await exporting).toMatchObject({ events: 5_000, verification: { intact: false, brokenAt: 0 } });
    expect(pages).toEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
  });
});
