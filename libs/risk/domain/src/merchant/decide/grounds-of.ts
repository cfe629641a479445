import type { MeasuredInput } from '@limit-ledger/contracts';
import type { BusinessDate } from '@limit-ledger/kernel';
import type { Condition } from '../../rules/condition.js';
import { measureText } from '../../rules/measure-text.js';
import { unitOf } from '../../rules/unit-of.js';
import { dateOf, lastDayOf, monthNumberOf } from '../days/day-number.js';
import type { Outcome } from '../measure/condition-outcome.js';
import { valueOf } from '../measure/fraction.js';

/** The internal grounds of a signal, as they are published. */
export function groundsOf({ measure, threshold }: Condition, { fraction, sample, until }: Outcome): readonly MeasuredInput[] {
  if (fraction === undefined) return [];
  const { top, bottom, scale, by } = fraction;
  return [
    {
      measure: by === undefined ? measureText(measure) : `${measureText(measure)}:${by}`,
      ...(scale !== 1 && { numerator: top, denominator: bottom }),
      value: valueOf(fraction),
      threshold,
      unit: unitOf(measure),
      ...(sample !== undefined && { sample }),
      ...(until !== undefined && { until: lastDateOf(until) }),
    },
  ];
}

/** Of a month its last day. */
const lastDateOf = (until: string): BusinessDate =>
  until.length === MONTH_TEXT ? dateOf(lastDayOf(monthNumberOf(until))) : until;
const MONTH_TEXT = 'YYYY-MM'.length;
