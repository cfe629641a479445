import type { Condition } from '../condition.js';
import type { Rule } from '../rule.js';
import { DAY, field, lastDays, lineNumber, ratio, thirtyOrders } from './quantities.js';

const OVERDUE_RATE: Condition = {
  measure: ratio(field('overdueMinor', DAY), field('outstandingMinor', DAY)),
  comparison: 'above',
  threshold: 500,
  minimumSample: thirtyOrders(lastDays(30)),
};

const USED_PART = ratio(lineNumber('used'), lineNumber('effective'));

/** Rules on what is owed: by buyers, and by the merchant itself. */
export const DEBT_RULES: readonly Rule[] = [
  {
    ruleId: 'overdue-rate',
    titles: { zh: '逾期率偏高', en: 'Overdue rate' },
    lines: ['transaction'],
    condition: OVERDUE_RATE,
    consequences: [{ kind: 'warn' }],
    wayBack: { kind: 'condition-over' },
    checklist: [{ step: 'overdue-rate-below' }],
    reasonCode: 'overdue-rate-high',
    quietHours: 24,
  },
  {
    ruleId: 'overdue-month-ends',
    titles: { zh: '连续两个月末逾期率偏高', en: 'Overdue rate at two month-ends' },
    lines: ['transaction'],
    condition: { ...OVERDUE_RATE, course: { kind: 'month-ends', months: 2 } },
    consequences: [
      { kind: 'reduce', basisPoints: 2_000 },
      { kind: 'raise-reserve-rate', steps: 1 },
    ],
    wayBack: { kind: 'measured', condition: { ...OVERDUE_RATE, comparison: 'at-most' } },
    checklist: [{ step: 'overdue-rate-below' }],
    reasonCode: 'overdue-rate-high',
    quietHours: 24,
  },
  {
    ruleId: 'credit-rating',
    titles: { zh: '信用评级下调', en: 'Credit rating' },
    lines: ['credit'],
    condition: { measure: { kind: 'rating-fall' }, comparison: 'above', threshold: 0 },
    consequences: [{ kind: 'reduce-to-rating' }],
    wayBack: { kind: 'rating-restored' },
    checklist: [{ step: 'rectification-plan' }, { step: 'rating-restored' }],
    reasonCode: 'rating-fallen',
    quietHours: 24,
    case: { kind: 'rating', dueHours: 72 },
  },
  {
    ruleId: 'own-overdue',
    titles: { zh: '商家自身多次逾期', en: "The merchant's own overdue" },
    lines: ['credit'],
    condition: { measure: { kind: 'occurrences', of: 'overdue', withinDays: 90 }, comparison: 'at-least', threshold: 2 },
    consequences: [{ kind: 'rating-step', steps: 1 }],
    wayBack: { kind: 'steps', steps: [{ step: 'rectification-plan' }, { step: 'paid-up' }] },
    checklist: [{ step: 'rectification-plan', dueHours: 72 }, { step: 'paid-up' }],
    reasonCode: 'repeated-overdue',
    quietHours: 24,
  },
  {
    ruleId: 'over-use',
    titles: { zh: '额度长期占用过高', en: 'Over-use' },
    lines: ['transaction'],
    condition: { measure: USED_PART, comparison: 'above', threshold: 9_000, course: { kind: 'consecutive-days', days: 30 } },
    consequences: [{ kind: 'rating-step', steps: 1 }],
    wayBack: {
      kind: 'measured',
      condition: { measure: USED_PART, comparison: 'below', threshold: 8_000, course: { kind: 'consecutive-days', days: 30 } },
    },
    checklist: [{ step: 'lower-use' }],
    reasonCode: 'line-over-used',
    quietHours: 24,
  },
  {
    ruleId: 'usage',
    titles: { zh: '可用额度不足预警', en: 'Usage' },
    lines: ['credit', 'transaction', 'withdrawal'],
    condition: { measure: ratio(lineNumber('available'), lineNumber('effective')), comparison: 'below', threshold: 1_000 },
    consequences: [{ kind: 'warn' }],
    wayBack: {
      kind: 'measured',
      condition: { measure: ratio(lineNumber('available'), lineNumber('effective')), comparison: 'at-least', threshold: 1_500 },
    },
    checklist: [{ step: 'apply-for-more' }, { step: 'repay' }],
    reasonCode: 'usage-high',
    quietHours: 24,
  },
];
