import { diffDocuments } from './diff-documents.js';

describe('the difference of two documents', () => {
  it('is told at the innermost place, rules by their id', () => {
    const before = { rules: [{ ruleId: 'a', threshold: 1 }, { ruleId: 'b', threshold: 2 }], days: [30, 7], staleSeconds: 300 };
    const after = { rules: [{ ruleId: 'b', threshold: 3, lines: ['all'] }, { ruleId: 'c' }], days: [30, 7, 1] };
    expect(diffDocuments(before, after)).toEqual([
      { path: 'rules[a]', before: { ruleId: 'a', threshold: 1 } },
      { path: 'rules[b].threshold', before: 2, after: 3 },
      { path: 'rules[b].lines', after: ['all'] },
      { path: 'rules[c]', after: { ruleId: 'c' } },
      { path: 'days[2]', after: 1 },
      { path: 'staleSeconds', before: 300 },
    ]);
  });

  it('is nothing between equal ones, whatever the order of their members', () => {
    expect(diffDocuments({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toEqual([]);
    expect(diffDocuments({ a: null }, { a: {} })).toEqual([{ path: 'a', before: null, after: {} }]);
  });
});
