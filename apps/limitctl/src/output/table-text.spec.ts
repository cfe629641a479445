import { rowText, tableText } from './table-text.js';

const COLUMNS = [{ title: 'line' }, { title: 'used', align: 'right' }, { title: 'note' }] as const;

describe('a table', () => {
  it('aligns what is seen, wide characters and colours too', () => {
    const red = '\u001b[31m-1.00\u001b[39m';
    const lines = tableText(COLUMNS, [
      ['credit', '12,000.00', '额度'],
      ['额度', red, ''],
      ['transaction', '0.00', 'x'],
    ]).split('\n');
    expect(lines).toEqual([
      'line              used  note',
      'credit       12,000.00  额度',
      `额度             ${red}`,
      'transaction       0.00  x',
    ]);
  });

  it('has its titles alone where it has no rows, decorated as wanted', () => {
    expect(tableText([{ title: 'a' }, { title: 'b' }], [], (title) => `<${title}>`)).toBe('<a  b>');
  });

  it('can be written row by row', () => {
    const columns = [{ title: 'revision', align: 'right', width: 8 }, { title: 'event' }] as const;
    expect(rowText(columns, ['7', 'limit-frozen'])).toBe('       7  limit-frozen');
    expect(rowText(columns, ['123456789', 'x'])).toBe('123456789  x');
  });
});
