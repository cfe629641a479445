import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Table } from './table.js';

describe('a table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limitctl-table-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const tableOf = (content: string | Buffer): Table => {
    const path = join(folder, 'table.csv');
    writeFileSync(path, content);
    return new Table(path);
  };
  const all = async (table: Table) => {
    const rows: unknown[] = [];
    for await (const { row, cells } of table.rows()) rows.push([row, ...cells]);
    return rows;
  };

  it('reads plain and compressed text alike, and knows how far it is', async () => {
    const text = '\uFEFFid,amount\r\n1,"1,5"\r\n\r\n2,"a ""b""\nc"\r\n';
    const rows = [[1, 'id', 'amount'], [2, '1', '1,5'], [3, '2', 'a "b"\nc']];
    for (const content of [text, gzipSync(text)]) {
      const table = tableOf(content);
      expect(await all(table)).toEqual(rows);
      expect(table.done).toBe(1);
      expect(table.broken).toBeUndefined();
    }
  });

  it('knows how far it is, to the row', async () => {
    const text = `id\n${'1234567\n'.repeat(4_000)}`;
    for (const content of [text, gzipSync(text)]) {
      const table = tableOf(content);
      for await (const { row } of table.rows()) if (row === 2_001) break;
      expect(table.done).toBeCloseTo(0.5, 2);
    }
  });

  it('keeps stray quotes in their cells and loses no row to them', async () => {
    const rows = [[1, 'id', 'amount'], [2, '2', 'x"y'], [3, '3', '7'], [4, '4', '"z"z'], [5, '5', '8']];
    expect(await all(tableOf('id,amount\n2,x"y\n3,7\n4,"z"z\n5,8\n'))).toEqual(rows);
  });

  it('hands on rows with too few or too many cells', async () => {
    expect(await all(tableOf('id,amount\n1\n2,3,4\n'))).toEqual([[1, 'id', 'amount'], [2, '1'], [3, '2', '3', '4']]);
  });

  it('reports a quotation that never ends, and counts the lines that a row takes up', async () => {
    const table = tableOf('id,amount\n1,5\n2,"6\n3,7\n');
    expect(await all(table)).toEqual([[1, 'id', 'amount'], [2, '1', '5']]);
    expect(table.broken).toEqual({ row: 3, reason: expect.stringMatching(/is no CSV.*Quote Not Closed/) });
    const lineCounts: number[] = [];
    for await (const { lineCount } of tableOf('id,amount\n1,"5\n2,6\n3,"7\n4,8\n').rows()) lineCounts.push(lineCount);
    expect(lineCounts).toEqual([1, 3, 1]);
  });

  it('says where a compressed file breaks off', async () => {
    await expect(all(tableOf(gzipSync('id\n1\n').subarray(0, -9)))).rejects.toThrow(/can't be read to its end: unexpected end of file/);
    expect(() => new Table(join(folder, 'missing.csv'))).toThrow(/can't be read: ENOENT/);
  });
});
