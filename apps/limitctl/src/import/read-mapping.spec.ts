import { WrongUse } from '../wrong-use.js';
import { mappingFrom } from './read-mapping.js';

const merchant = { merchantId: 'm-{ID}', currency: 'CNY', industry: 'shoes', onboardedOn: '{SINCE}' };
const problemsOf = (json: unknown): readonly string[] => {
  try {
    mappingFrom(json, 'map.json');
    return [];
  } catch (error) {
    if (error instanceof WrongUse) return error.problems;
    throw error;
  }
};

describe('a mapping', () => {
  it('may name merchants only, or merchants and lines', () => {
    expect(problemsOf({ minorUnitsPerUnit: 1, merchant })).toEqual([]);
    expect(problemsOf({ minorUnitsPerUnit: 100, merchant, lines: [{ line: '{KIND}', approved: 'LIMIT' }] })).toEqual([]);
  });

  it('is told everything that is wrong with it at once', () => {
    const period = { label: 'a b', effectiveAt: '2005-04-30', balance: 'B' };
    const json = {
      minorUnitsPerUnit: 7,
      merchant: { ...merchant, currency: '', owner: 'x' },
      lines: [{ line: 'credit' }],
      balances: { line: 'withdrawal', periods: [period, period] },
      extra: 1,
    };
    expect([...problemsOf(json)].sort()).toEqual([
      'map.json: balances.line: line is one of credit, transaction',
      'map.json: balances.periods.0.label: label is 1 to 20 letters, digits and hyphens',
      'map.json: balances.periods.1.label: label is 1 to 20 letters, digits and hyphens',
      'map.json: balances.periods: periods have a label each',
      'map.json: extra is unknown',
      'map.json: lines.0.approved: approved names a column',
      'map.json: merchant.currency: currency is a text of 1 to 200 characters',
      'map.json: merchant.owner is unknown',
      'map.json: minorUnitsPerUnit: minorUnitsPerUnit is 1, 10, 100, 1000 or 10000',
    ]);
  });

  it.each([
    ['not an instant', ['2005-04-31T12:00:00Z'], '0.effectiveAt: not an instant: 2005-04-31T12:00:00Z'],
    ['out of order', ['2005-05-01T00:00:00+08:00', '2005-04-30T16:00:00Z'], '1.effectiveAt: periods go from the earliest to the latest'],
  ])('has periods that are %s', (_, instants, problem) => {
    const periods = instants.map((effectiveAt, index) => ({ label: String(index), effectiveAt, balance: 'B' }));
    expect(problemsOf({ minorUnitsPerUnit: 1, merchant, balances: { line: 'credit', periods } })).toEqual([
      `map.json: balances.periods.${problem}`,
    ]);
  });

  it.each([
    [null],
    [[]],
    ['text'],
    [{ minorUnitsPerUnit: 1 }],
    [{ minorUnitsPerUnit: 1, merchant: [] }],
    [{ minorUnitsPerUnit: 1, merchant, lines: [null] }],
  ])('is not %j', (json) => {
    expect(problemsOf(json)).not.toEqual([]);
  });
});
