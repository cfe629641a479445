import fc from 'fast-check';
import { StepSeries } from './step-series.js';

const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: -100, max: 100 })), { maxLength: 200 });

describe('a series of steps', () => {
  it('says at every moment what all changes up to it add up to, in whichever order they came', () => {
    fc.assert(
      fc.property(changes, (given) => {
        const series = new StepSeries(1_000);
        for (const [at, change] of given) series.add(at, [change, 1]);
        const moments = [...new Set(given.map(([at]) => at))].sort((first, second) => first - second);
        const expected = moments.map((moment) => {
          const counted = given.filter(([at]) => at <= moment);
          return { milliseconds: moment, sums: [counted.reduce((sum, [, change]) => sum + change, 0), counted.length] };
        });
        expect(series.points()).toEqual(expected);
        expect(series.stepMilliseconds).toBe(1);
      }),
    );
  });

  it('with too many moments keeps within its bound and is still exact where a step is shown', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 20 }), (given, most) => {
        const series = new StepSeries(most);
        for (const [at, change] of given) series.add(at, [change]);
        const points = series.points();
        expect(points.length).toBeLessThanOrEqual(most);
        for (const { milliseconds, sums } of points) {
          expect(sums[0]).toBe(given.filter(([at]) => at <= milliseconds).reduce((sum, [, change]) => sum + change, 0));
        }
        expect(points.at(-1)?.milliseconds).toBe(given.length === 0 ? undefined : Math.max(...given.map(([at]) => at)));
      }),
    );
  });
});
