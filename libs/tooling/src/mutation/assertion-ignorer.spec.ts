import type { NodePath } from '@stryker-mutator/api/ignore';
import { AssertionIgnorer } from './assertion-ignorer.js';

const reasonFor = (node: object): string | undefined => new AssertionIgnorer().shouldIgnore({ node } as unknown as NodePath);

describe('mutants', () => {
  it('are left out within an assertion, and nowhere else', () => {
    expect(reasonFor({ type: 'CallExpression', callee: { type: 'Identifier', name: 'assert' } })).toBe(
      'an assertion always holds',
    );
    expect(reasonFor({ type: 'CallExpression', callee: { type: 'Identifier', name: 'refuse' } })).toBeUndefined();
    expect(reasonFor({ type: 'CallExpression', callee: { type: 'MemberExpression' } })).toBeUndefined();
    expect(reasonFor({ type: 'Identifier', name: 'assert' })).toBeUndefined();
  });
});
