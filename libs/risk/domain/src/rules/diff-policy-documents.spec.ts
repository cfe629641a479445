import { DEFAULT_POLICY } from './default-policy/default-policy.js';
import { diffPolicyDocuments } from './diff-policy-documents.js';
import type { Rule } from './rule.js';

const changed = (ruleId: string, change: Partial<Rule>): typeof DEFAULT_POLICY => ({
  ...DEFAULT_POLICY,
  rules: DEFAULT_POLICY.rules.map((rule) => (rule.ruleId === ruleId ? { ...rule, ...change } : rule)),
});

describe('the difference of two documents', () => {
  it('is nothing for one and the same, in whatever order its rules stand', () => {
    expect(diffPolicyDocuments(DEFAULT_POLICY, JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual([]);
    expect(diffPolicyDocuments(DEFAULT_POLICY, { ...DEFAULT_POLICY, rules: [...DEFAULT_POLICY.rules].reverse() })).toEqual([]);
  });

  it('names each value that differs by its path', () => {
    const { condition } = DEFAULT_POLICY.rules[0]!;
    const to = { ...changed('return-rate', { quietHours: 48, condition: { ...condition, threshold: 900 } }), staleSeconds: 60 };
    expect(diffPolicyDocuments(DEFAULT_POLICY, to)).toEqual([
      { path: 'rules[return-rate].condition.threshold', before: 800, after: 900 },
      { path: 'rules[return-rate].quietHours', before: 24, after: 48 },
      { path: 'staleSeconds', before: 300, after: 60 },
    ]);
  });

  it('shows a rule that is new, one that is gone, and what was left out', () => {
    const [first, ...rest] = DEFAULT_POLICY.rules;
    const added = { ...first!, ruleId: 'new' };
    const { staleSeconds: _, ...unhurried } = DEFAULT_POLICY;
    expect(diffPolicyDocuments(DEFAULT_POLICY, { ...unhurried, rules: [...rest, added] })).toEqual([
      { path: 'rules[return-rate]', before: first },
      { path: 'rules[new]', after: added },
      { path: 'staleSeconds', before: 300 },
    ]);
  });

  it('compares what has no name by its place', () => {
    expect(diffPolicyDocuments(DEFAULT_POLICY, changed('usage', { lines: ['credit'] }))).toEqual([
      { path: 'rules[usage].lines[1]', before: 'transaction' },
      { path: 'rules[usage].lines[2]', before: 'withdrawal' },
    ]);
  });
});
