import type { LimitNote, NotedLine } from './commands.js';
import { areLinesCalm } from './decide/are-lines-calm.js';
import { ruleLike, underRules } from './spec-support/with-rules.js';
import type { Rule } from '../rules/rule.js';

const USAGE = ruleLike('usage');
const told = (change: Partial<NotedLine> = {}): LimitNote => ({
  revision: 1,
  effectiveTime: '2026-03-01T00:00:00.000Z',
  ofState: true,
  facts: [
    {
      kind: 'line',
      line: { line: 'credit', approved: 1_000, effective: 1_000, reserved: 0, used: 500, available: 500, ...change },
    },
  ],
});
const isCalm = (rules: readonly Rule[], note: LimitNote, notedLast = told()): boolean =>
  areLinesCalm(note, notedLast, underRules(rules).rules);
const measuredBy = (measure: Rule['condition']['measure']): Rule => ({ ...USAGE, condition: { ...USAGE.condition, measure } });

const BY_SALES = measuredBy({
  kind: 'ratio',
  numerator: { of: 'field', field: 'salesMinor', window: { kind: 'days', days: 7 } },
  denominators: [{ of: 'line', number: 'effective' }],
});

describe('lines as they are told', () => {
  it.each([
    ['are calm while no rule holds', [USAGE], told(), true],
    ['are calm where there is no rule', [], told({ available: 1 }), true],
    ['are calm where rules look at them once a day', [ruleLike('over-use')], told({ available: 1 }), true],
    ['are not where one may fire', [USAGE], told({ available: 99 }), false],
    ['are where the rule is about another line', [{ ...USAGE, lines: ['withdrawal'] } as Rule], told({ available: 99 }), true],
    ['are not where it can not be told', [USAGE], told({ effective: 0, available: 0 }), false],
    ['are where what sales are compared with is as before', [BY_SALES], told({ available: 1 }), true],
    ['are not where that is another number than before', [BY_SALES], told({ effective: 1_001 }), false],
    ['count as a number too', [measuredBy({ kind: 'value', quantity: { of: 'line', number: 'used' } })], told(), false],
  ])('%s', (_what, rules, note, calm) => {
    expect(isCalm(rules as readonly Rule[], note)).toBe(calm);
  });

  it('are not calm where they were never noted and something else counts too', () => {
    const none = { ...told(), facts: [] };
    expect([isCalm([BY_SALES], told(), none), isCalm([USAGE], told(), none)]).toEqual([false, true]);
  });
});
