import { interleaved } from './interleaved.js';
import { Latencies } from './latencies.js';
import { median } from './median.js';
import { middleOf } from './middle-of.js';
import { percentile } from './percentile.js';
import { medianSample } from './sample.js';

describe('the median', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('of nothing does not exist', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('of samples is taken number by number', () => {
    const sample = (perSecond: number, p50: number) => ({ perSecond, latency: { p50, p99: p50 * 2, p999: p50 * 3 } });
    expect(medianSample([sample(1, 30), sample(2, 10), sample(3, 20)])).toEqual(sample(2, 20));
  });
});

describe('the middle', () => {
  it('is a whole result', () => {
    const results = [{ by: 3 }, { by: 1 }, { by: 2 }];
    expect(middleOf(results, ({ by }) => by)).toBe(results[2]);
    expect(middleOf(results.slice(0, 2), ({ by }) => by)).toBe(results[0]);
    expect(() => middleOf([], () => 0)).toThrow(RangeError);
  });
});

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it.each([
    [0.5, 50],
    [0.99, 99],
    [0.999, 100],
    [1, 100],
    [0, 1],
  ])('rank %d of 1 to 100 is %d', (fraction, value) => {
    expect(percentile(hundred, fraction)).toBe(value);
  });

  it('of nothing are not a number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });

  it('are exact over many latencies in any order, 9 before 10', () => {
    const latencies = new Latencies();
    for (let index = 0; index < 100_000; index++) latencies.add(((index * 7_919) % 100_000) + 1);
    expect(latencies.count).toBe(100_000);
    expect(latencies.percentiles()).toEqual({ p50: 50_000, p99: 99_000, p999: 99_900 });
  });
});

describe('interleaving', () => {
  it('takes turns within each round and keeps results by name', async () => {
    const order: string[] = [];
    const contender = (name: string) => ({ name, measure: async () => order.push(name) });
    const results = await interleaved(2, [contender('a'), contender('b')], async (round, measureAll) => {
      order.push(`begin ${round}`);
      await measureAll();
      order.push(`end ${round}`);
    });
    expect(order).toEqual(['begin 0', 'a', 'b', 'end 0', 'begin 1', 'a', 'b', 'end 1']);
    expect([...results]).toEqual([
      ['a', [2, 6]],
      ['b', [3, 7]],
    ]);
  });
});
