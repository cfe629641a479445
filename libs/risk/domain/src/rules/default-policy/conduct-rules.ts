import type { Rule } from '../rule.js';
import { ratio } from './quantities.js';

/** Rules on how a merchant behaves: its term, its devices, its payouts. */
export const CONDUCT_RULES: readonly Rule[] = [
  {
    ruleId: 'term-mismatch',
    titles: { zh: '账期与周转不匹配', en: 'Term mismatch' },
    lines: ['transaction'],
    condition: { measure: ratio({ of: 'turnover-days' }, { of: 'term-days' }), comparison: 'at-most', threshold: 5_000 },
    consequences: [{ kind: 'suggest', suggestion: 'shorter-term', termDaysAtMost: 60 }],
    wayBack: { kind: 'condition-over' },
    checklist: [{ step: 'shorter-term' }],
    reasonCode: 'term-too-long',
    quietHours: 24,
  },
  {
    ruleId: 'device',
    titles: { zh: '新设备异常', en: 'Device' },
    lines: ['all'],
    condition: { measure: { kind: 'occurrences', of: 'new-device', withinDays: 7 }, comparison: 'above', threshold: 3 },
    consequences: [{ kind: 'require-code' }],
    wayBack: {
      kind: 'measured',
      condition: { measure: { kind: 'occurrences', of: 'new-device', withinDays: 7 }, comparison: 'at-most', threshold: 0 },
    },
    checklist: [{ step: 'confirm-devices' }],
    reasonCode: 'device-check',
    quietHours: 24,
    case: { kind: 'device', dueHours: 72 },
  },
  {
    ruleId: 'cash-out',
    titles: { zh: '疑似套现', en: 'Cash-out pattern' },
    lines: ['withdrawal'],
    condition: {
      measure: { kind: 'order-pattern', withinDays: 7, multipleOf: 100_000, withdrawalWithinHours: 24 },
      comparison: 'at-least',
      threshold: 3,
    },
    consequences: [
      { kind: 'freeze', basisPoints: 10_000 },
      { kind: 'freeze-pair', partiesAtMost: 20 },
    ],
    wayBack: { kind: 'person' },
    checklist: [],
    reasonCode: 'account-check',
    quietHours: 24,
    case: { kind: 'cash-out', dueHours: 72 },
    unconfirmedDays: 7,
  },
];
