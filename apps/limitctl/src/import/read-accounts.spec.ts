import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MappingFile } from './mapping-file.js';
import { readAccounts, type AccountRow } from './read-accounts.js';
import { mappingFrom } from './read-mapping.js';
import { Table } from './table.js';

const SIMPLE = {
  minorUnitsPerUnit: 100,
  merchant: { merchantId: 'shop-{No}', currency: '{Money}', industry: 'shoes', onboardedOn: '{Since}' },
  lines: [{ line: '{Kind}', approved: 'Limit', effectiveAt: '{Since}T00:00:00+08:00' }],
};
const PERIODS = [{ label: '2026-01', effectiveAt: '2026-01-31T12:00:00+08:00', payment: 'Paid', balance: 'Bill' }];

describe('reading accounts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limitctl-accounts-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = async (text: string, json: object = SIMPLE): Promise<AccountRow[]> => {
    const path = join(folder, 'accounts.csv');
    writeFileSync(path, text);
    const mapping: MappingFile = mappingFrom(json, 'map.json');
    const rows: AccountRow[] = [];
    for await (const row of readAccounts(new Table(path), mapping)) rows.push(row);
    return rows;
  };
  const problemsOf = async (text: string, json?: object) =>
    (await read(text, json)).flatMap((row) =>
      'problems' in row ? row.problems.map(({ row: number, column, reason }) => [number, column, reason]) : [],
    );

  it('takes merchants and lines alone, every text from columns', async () => {
    expect(await read('No, Money ,Since,Kind,Limit\n7,CNY,2026-01-02,transaction, 1.5e3\n')).toEqual([
      {
        row: 2,
        account: {
          merchantId: 'shop-7',
          currency: 'CNY',
          industry: 'shoes',
          onboardedOn: '2026-01-02',
          lines: [{ line: 'transaction', approved: 150_000, effectiveAt: '2026-01-01T16:00:00.000Z' }],
        },
      },
    ]);
  });

  it('names every cell that it can not represent', async () => {
    expect(await problemsOf('No,Money,Since,Kind,Limit\na b,cny,2026-02-30,overdraft,1.005\n')).toEqual([
      [2, 'No', '"shop-a b" is not an id (1 to 64 letters, digits, . _ : -)'],
      [2, 'Money', '"cny" is not a currency code'],
      [2, 'Since', '"2026-02-30" is not a date YYYY-MM-DD'],
      [2, 'Kind', '"overdraft" is not a line (credit, transaction, withdrawal)'],
      [2, 'Limit', '"1.005" has a fraction of a minor unit (a unit has 100)'],
      [2, 'Since', '"2026-02-30T00:00:00+08:00" is not an instant such as 2005-04-30T12:00:00+08:00'],
    ]);
  });

  it('drops no row: the wrong length, the empty cell, the negative limit, the lost quotation mark', async () => {
    const text =
      'No,Money,Since,Kind,Limit\n1,CNY\n2,CNY,2026-01-02,credit,\n3,CNY,2026-01-02,credit,-1\n4,CNY,2026-01-02,credit,"5\n6,"\n';
    expect(await problemsOf(text)).toEqual([
      [2, undefined, 'has 2 cells, the header 5'],
      [3, 'Limit', '"" is empty'],
      [4, 'Limit', '"-1" is negative'],
      [5, 'Limit', '"5\\n6," is not a number (the row takes up 2 lines)'],
    ]);
  });

  it('takes negative balances and refuses negative payments', async () => {
    const json = { ...SIMPLE, balances: { line: 'transaction', periods: PERIODS } };
    const text = 'No,Money,Since,Kind,Limit,Paid,Bill\n1,CNY,2026-01-02,credit,5,-1,-7.25\n2,CNY,2026-01-02,credit,5,0,-7.25\n';
    expect(await problemsOf(text, json)).toEqual([[2, 'Paid', '"-1" is negative']]);
    const [, second] = await read(text, json);
    expect(second).toMatchObject({
      account: { balances: { line: 'transaction', periods: [{ label: '2026-01', payment: 0, balance: -725 }] } },
    });
  });

  it('refuses a merchant whose order ids would be too long', async () => {
    const json = { ...SIMPLE, balances: { line: 'transaction', periods: PERIODS } };
    const row = (id: string): string => `No,Money,Since,Kind,Limit,Paid,Bill\n${id},CNY,2026-01-02,credit,5,0,0\n`;
    expect(await problemsOf(row('x'.repeat(37)), json)).toEqual([]);
    expect(await problemsOf(row('x'.repeat(38)), json)).toEqual([[2, 'No', expect.stringContaining('is not an id (1 to 42')]]);
  });

  it('says which columns are missing or doubled', async () => {
    await expect(read('No,Since,Kind,Kind\n')).rejects.toMatchObject({
      problems: [
        expect.stringContaining('no column Money'),
        expect.stringContaining('2 columns Kind'),
        expect.stringContaining('no column Limit'),
      ],
    });
    await expect(read('')).rejects.toThrow('is empty');
  });
});
