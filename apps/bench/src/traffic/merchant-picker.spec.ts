import { merchantPicker, type Spread } from './merchant-picker.js';

function counts(spread: Spread, merchants: number, draws = 100_000): readonly number[] {
  const pick = merchantPicker(spread, merchants);
  const counted = new Array<number>(merchants).fill(0);
  for (let draw = 0; draw < draws; draw++) counted[pick()]! += 1;
  return counted;
}

describe('picking merchants', () => {
  it('takes one when it is hot', () => {
    expect(counts('hot', 3)).toEqual([100_000, 0, 0]);
  });

  it('takes one after the other when it is each', () => {
    const pick = merchantPicker('each', 3);
    expect([pick(), pick(), pick(), pick()]).toEqual([0, 1, 2, 0]);
  });

  it('takes all alike when it is uniform', () => {
    for (const count of counts('uniform', 10)) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('takes the second half as often as the first by Zipf, and reaches the last', () => {
    const [first, second, third, , , , , , , last] = counts('zipf', 10) as [number, number, number, ...number[]];
    expect(second / first).toBeCloseTo(1 / 2, 1);
    expect(third / first).toBeCloseTo(1 / 3, 1);
    expect(last! / first).toBeCloseTo(1 / 10, 1);
  });
});
