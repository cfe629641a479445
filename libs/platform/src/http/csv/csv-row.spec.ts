import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRow } from './csv-row.js';

const readBack = (text: string): string[][] => parse(text, { recordDelimiter: '\r\n' });
const withoutApostrophe = (cell: string): string => cell.replace(/^'/, '');

describe('a row of CSV', () => {
  it('is read back cell by cell, whatever stands in it', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'=+-@\'",;\r\n\t ab＝') }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const [row = []] = readBack(csvRow(cells));
        expect(row.map(withoutApostrophe)).toEqual(cells);
      }),
    );
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1"])('is no formula: %j', (text) => {
    expect(readBack(csvRow([text, 'x']))[0]?.[0]).toBe(`'${text}`);
  });

  it('leaves numbers as they are, a change below 0 too', () => {
    expect(csvRow([-1_500, 0, undefined, false, 'm-1', '', 'a;b'])).toBe('-1500,0,,false,m-1,,"a;b"\r\n');
  });

  it('writes a decimal as it stands, and nothing else in its place', () => {
    expect(csvRow([{ decimal: '-90071992547409.91' }, { decimal: '0' }])).toBe('-90071992547409.91,0\r\n');
    expect(() => csvRow([{ decimal: '-1+2' }])).toThrow('digits');
  });
});
