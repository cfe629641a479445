import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { StoredDueRows } from './stored-due-rows.js';

let viewStore: ViewStore;
let rows: StoredDueRows;
const at = (minute: number): string => `2026-05-01T00:${String(minute).padStart(2, '0')}:00.000Z`;

beforeEach(async () => {
  viewStore = await openViewStore('sqlite::memory:');
  rows = new StoredDueRows(viewStore, 'some-context');
});
afterEach(() => viewStore.close());

describe('due rows in the view store', () => {
  it('are found by stream and by moment, the earliest first', async () => {
    await rows.save([
      { stream: 'b', nextAt: at(2), revision: 7 },
      { stream: 'a', nextAt: at(1), revision: 3 },
      { stream: 'c', nextAt: at(9), revision: 1 },
    ], 'p-1');
    expect(await rows.find('b')).toEqual({ stream: 'b', nextAt: at(2), revision: 7 });
    expect(await rows.find('nobody')).toBeUndefined();
    expect((await rows.dueBefore(at(2), 10)).map(({ stream }) => stream)).toEqual(['a', 'b']);
    expect((await rows.dueBefore(at(2), 1)).map(({ stream }) => stream)).toEqual(['a']);
  });

  it('are replaced and taken away, and the position stays without one', async () => {
    await rows.save([{ stream: 'a', nextAt: at(1), revision: 3 }, { stream: 'b', nextAt: at(1), revision: 4 }], 'p-1');
    await rows.save([{ stream: 'a', nextAt: at(5), revision: 6 }, { stream: 'b', nextAt: undefined, revision: 8 }], undefined);
    expect(await rows.find('a')).toEqual({ stream: 'a', nextAt: at(5), revision: 6 });
    expect(await rows.find('b')).toBeUndefined();
    expect(await rows.position()).toBe('p-1');
  });

  it('takes more rows at once than a statement does', async () => {
    const many = Array.from({ length: 1_201 }, (_, index) => ({ stream: `s-${index}`, nextAt: at(index % 60), revision: index }));
    await rows.save(many, 'p-2');
    expect(await rows.dueBefore(at(59), 5_000)).toHaveLength(1_201);
    await rows.save(many.map((row) => ({ ...row, nextAt: undefined })), 'p-3');
    expect(await rows.dueBefore(at(59), 5_000)).toEqual([]);
    expect(await rows.position()).toBe('p-3');
  });
});
