import type { DailyValues } from '../observation.js';
import { DEFAULT_POLICY } from '../rules/default-policy/default-policy.js';
import { healthCheckOf, type HealthFigure, type HealthFigureName } from './health-check.js';

const TARGETS = DEFAULT_POLICY.healthCheck!;
const dated = (values: readonly DailyValues[]) =>
  values.map((each, index) => ({ day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10), values: each }));

function checked(figure: HealthFigureName, values: readonly DailyValues[]): HealthFigure {
  return healthCheckOf({ days: dated(values), months: [] }, TARGETS).find((each) => each.figure === figure)!;
}

describe('the health check', () => {
  it.each<[HealthFigureName, DailyValues, Partial<HealthFigure>]>([
    ['return-rate', { orders: 10_000, returns: 799 }, { value: 799, standing: 'met' }],
    ['return-rate', { orders: 10_000, returns: 800 }, { value: 800, standing: 'missed', target: 800, comparison: 'below' }],
    ['return-rate', { orders: 29, returns: 0 }, { standing: 'unknown' }],
    ['return-rate', { orders: 100 }, { standing: 'unknown' }],
    ['inventory-turnover', { inventoryTurnsHundredths: 360 }, { value: 120, standing: 'missed', unit: 'hundredths-a-month' }],
    ['inventory-turnover', { inventoryTurnsHundredths: 361 }, { value: 120, standing: 'met' }],
    ['inventory-turnover', {}, { standing: 'unknown' }],
    ['repeat-purchase', { buyers: 1_000, repeatBuyers: 350 }, { value: 3_500, standing: 'missed', target: 3_500 }],
    [
      'repeat-purchase',
      { buyers: 1_000, repeatBuyers: 351 },
      { value: 3_510, standing: 'met', numerator: 351, denominator: 1_000 },
    ],
    ['repeat-purchase', { buyers: 0, repeatBuyers: 0 }, { standing: 'unknown' }],
    ['repeat-purchase', { buyers: 10 }, { standing: 'unknown' }],
  ])('of %s with %j', (figure, values, expected) => {
    const told = checked(figure, [values]);
    expect(told).toMatchObject(expected);
    expect(told.whatToDo === undefined).toBe(told.standing === 'met');
  });

  it('looks at the days of the window alone, and at the newest of what is no sum', () => {
    const before: DailyValues = { orders: 100, returns: 100, inventoryTurnsHundredths: 900 };
    const window = Array.from({ length: TARGETS.windowDays }, (): DailyValues => ({ orders: 10, returns: 0 }));
    expect(checked('return-rate', [before, ...window])).toMatchObject({ value: 0, denominator: 300 });
    expect(checked('inventory-turnover', [before, ...window])).toMatchObject({ standing: 'unknown' });
    const turns = [{ inventoryTurnsHundredths: 300 }, { inventoryTurnsHundredths: 600 }, {}];
    expect(checked('inventory-turnover', turns)).toMatchObject({ value: 200 });
  });

  it('says in both languages what each figure is, and what to do where it is not met', () => {
    const figures = healthCheckOf({ days: [], months: [] }, TARGETS);
    expect(figures.map(({ standing }) => standing)).toEqual(['unknown', 'unknown', 'unknown']);
    for (const { titles, whatToDo } of figures) {
      expect([titles.zh, whatToDo?.zh]).toEqual([expect.stringMatching(/[一-鿿]/), expect.stringMatching(/[一-鿿]/)]);
      expect([titles.en, whatToDo?.en]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/^[A-Z]/)]);
    }
  });
});
