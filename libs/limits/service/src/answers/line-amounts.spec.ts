import { lineAmounts } from './line-amounts.js';

describe('amounts on lines', () => {
  it('are the same bytes whether just decided or read from the store, where members are sorted', () => {
    const decided = lineAmounts([{ line: 'credit', amount: 5 }]);
    const stored = lineAmounts([{ amount: 5, line: 'credit' }]);
    expect(JSON.stringify(stored)).toBe(JSON.stringify(decided));
  });
});
