import { COMPARISONS, type Condition } from '../condition.js';
import { FIELDS, LINE_NUMBERS, OCCURRENCES, type Measure, type Quantity, type Window } from '../measure.js';
import { always, listOf, objectOf, oneOf, rules, taggedBy, whole, type Check } from './check.js';

/** Days are kept for 100: a window and the days over which it is looked at must fit. */
const MOST_DAYS_BACK = 100;
const MOST = Number.MAX_SAFE_INTEGER;

const kindAlone = (kind: string): Check => objectOf({ kind: always(kind) });
const kindWith = (kind: string, members: Readonly<Record<string, Check>>): Check =>
  objectOf({ kind: always(kind), ...members });

const windowCheck = taggedBy('kind', {
  day: kindAlone('day'),
  days: kindWith('days', { days: whole(1, 92) }),
  'days-before': kindWith('days-before', { days: whole(1, 92) }),
  month: kindAlone('month'),
});

const quantityCheck = taggedBy('of', {
  field: objectOf(
    { of: always('field'), field: oneOf(FIELDS), window: windowCheck },
    { mean: always(true) },
    rules(meanHasDays),
  ),
  line: objectOf({ of: always('line'), number: oneOf(LINE_NUMBERS) }),
  'declared-daily-sales': objectOf({ of: always('declared-daily-sales') }),
  'term-days': objectOf({ of: always('term-days') }),
  'turnover-days': objectOf({ of: always('turnover-days') }),
});

const measureCheck = taggedBy('kind', {
  ratio: kindWith('ratio', { numerator: quantityCheck, denominators: listOf(quantityCheck, 1, 4) }),
  value: kindWith('value', { quantity: quantityCheck }),
  occurrences: kindWith('occurrences', { of: oneOf(OCCURRENCES), withinDays: whole(1, 90) }),
  'order-pattern': kindWith('order-pattern', {
    withinDays: whole(1, 30),
    multipleOf: whole(1, MOST),
    withdrawalWithinHours: whole(1, 720),
  }),
  'rating-fall': kindAlone('rating-fall'),
});

const courseCheck = taggedBy('kind', {
  'consecutive-days': kindWith('consecutive-days', { days: whole(1, 60) }),
  'rising-months': kindWith('rising-months', { months: whole(1, 11) }),
  'month-ends': kindWith('month-ends', { months: whole(1, 2) }),
});

export const conditionCheck: Check = objectOf(
  { measure: measureCheck, comparison: oneOf(COMPARISONS), threshold: whole(0, MOST) },
  { minimumSample: objectOf({ quantity: quantityCheck, atLeast: whole(1, MOST) }), course: courseCheck },
  rules(courseFits),
);

function meanHasDays({ window, mean }: Extract<Quantity, { of: 'field' }>): readonly (string | false)[] {
  return [mean === true && window.kind !== 'days' && window.kind !== 'days-before' && 'has a mean over days only'];
}

function courseFits({ measure, course, minimumSample }: Condition): readonly (string | false)[] {
  if (course === undefined) return [];
  const quantities = [...quantitiesOf(measure), ...(minimumSample === undefined ? [] : [minimumSample.quantity])];
  const windows = quantities.flatMap((quantity) => (quantity.of === 'field' ? [quantity.window] : []));
  const isMonthly = windows.every(({ kind }) => kind === 'month');
  return [
    measure.kind !== 'ratio' && measure.kind !== 'value' && 'a course is for what is measured of days',
    course.kind === 'consecutive-days' &&
      windows.some((window) => daysOf(window) + course.days > MOST_DAYS_BACK) &&
      'looks back more than 100 days',
    course.kind === 'rising-months' && !isMonthly && 'rises from month to month, so its windows are months',
    course.kind === 'month-ends' &&
      windows.some((window) => daysOf(window) > 30) &&
      'looks back more than is kept at the end of a month',
  ];
}

function quantitiesOf(measure: Measure): readonly Quantity[] {
  if (measure.kind === 'ratio') return [measure.numerator, ...measure.denominators];
  return measure.kind === 'value' ? [measure.quantity] : [];
}

function daysOf(window: Window): number {
  if (window.kind === 'days') return window.days;
  return window.kind === 'days-before' ? window.days + 1 : 1;
}
