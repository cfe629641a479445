import { compareWithNumber, valueOf, type Fraction } from '../merchant/measure/fraction.js';
import { dateOf, dayNumberOf } from '../merchant/days/day-number.js';
import type { DailyValues } from '../observation.js';
import type { HealthTargets } from '../rules/health-targets.js';
import type { Texts } from '../rules/rule.js';
import { HEALTH_TEXTS } from './health-texts.js';
import type { InsightReadings } from './insight-readings.js';

export const HEALTH_FIGURES = ['return-rate', 'inventory-turnover', 'repeat-purchase'] as const;
export type HealthFigureName = (typeof HEALTH_FIGURES)[number];

/** One figure of the health check. */
export interface HealthFigure {
  readonly figure: HealthFigureName;
  readonly titles: Texts;
  readonly unit: 'basis-points' | 'hundredths-a-month';
  readonly comparison: 'below' | 'above';
  readonly target: number;
  /** Rounded down; absent where it is not known. */
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  /** `unknown`: nothing was fed, or too little to tell. */
  readonly standing: 'met' | 'missed' | 'unknown';
  /** What to do about a miss, or for it to be known; absent where it is met. */
  readonly whatToDo?: Texts;
}

const MONTHS_A_QUARTER = 3;

/** The figures of a merchant beside their targets, as of the latest day known; compared exactly. */
export function healthCheckOf({ days }: InsightReadings, targets: HealthTargets): readonly HealthFigure[] {
  const latest = days.at(-1);
  const first = latest === undefined ? '' : dateOf(dayNumberOf(latest.day) - targets.windowDays + 1);
  const window = days.filter(({ day }) => day >= first).map(({ values }) => values);
  const turns = newest(window, ({ inventoryTurnsHundredths }) => inventoryTurnsHundredths);
  const buyers = newest<Ratio>(window, ({ buyers: all, repeatBuyers }) =>
    all === undefined || repeatBuyers === undefined ? undefined : [repeatBuyers, all],
  );
  return [
    figureOf('return-rate', 'below', targets.returnRateBelow, returnsOf(window, targets.minimumOrders)),
    figureOf(
      'inventory-turnover',
      'above',
      targets.inventoryTurnsAbove,
      turns === undefined ? undefined : [turns, MONTHS_A_QUARTER],
    ),
    figureOf('repeat-purchase', 'above', targets.repeatPurchaseAbove, buyers),
  ];
}

type Ratio = readonly [number, number];

function figureOf(
  figure: HealthFigureName,
  comparison: HealthFigure['comparison'],
  target: number,
  ratio: Ratio | undefined,
): HealthFigure {
  const { titles, missed, unknown } = HEALTH_TEXTS[figure];
  const unit = figure === 'inventory-turnover' ? 'hundredths-a-month' : 'basis-points';
  const told = { figure, titles, unit, comparison, target } as const;
  if (ratio === undefined || ratio[1] === 0) return { ...told, standing: 'unknown', whatToDo: unknown };
  const [numerator, denominator] = ratio;
  const scale = unit === 'basis-points' ? 10_000 : 1;
  const fraction: Fraction = { top: numerator, topDays: 1, bottom: denominator, bottomDays: 1, scale };
  const order = compareWithNumber(fraction, target);
  const isMet = comparison === 'below' ? order < 0 : order > 0;
  const measured = { ...told, value: valueOf(fraction), numerator, denominator };
  return isMet ? { ...measured, standing: 'met' } : { ...measured, standing: 'missed', whatToDo: missed };
}

function returnsOf(window: readonly DailyValues[], minimumOrders: number): Ratio | undefined {
  const known = window.filter(({ returns, orders }) => returns !== undefined && orders !== undefined);
  const sum = (field: 'returns' | 'orders'): number => known.reduce((total, values) => total + (values[field] ?? 0), 0);
  return sum('orders') < minimumOrders ? undefined : [sum('returns'), sum('orders')];
}

function newest<Value>(window: readonly DailyValues[], of: (values: DailyValues) => Value | undefined): Value | undefined {
  for (const values of window.toReversed()) {
    const value = of(values);
    if (value !== undefined) return value;
  }
  return undefined;
}
