import { atLeast, atMost } from './target.js';
import { percent } from './number-text.js';

describe('a target', () => {
  it('is met at the mark and missed beside it', () => {
    expect(atLeast('a', 0.5, 0.5, percent)).toEqual({
      what: 'a',
      wanted: '≥ 50.0%',
      measured: '50.0%',
      met: true,
      bound: 'at least',
      wantedValue: 0.5,
      measuredValue: 0.5,
    });
    expect(atLeast('a', 0.5, 0.499, percent).met).toBe(false);
    expect(atMost('a', 0.5, 0.5, percent)).toMatchObject({ wanted: '≤ 50.0%', met: true, bound: 'at most' });
    expect(atMost('a', 0.5, 0.501, percent).met).toBe(false);
  });

  it('is missed when nothing was measured', () => {
    expect(atLeast('a', 0.5, Number.NaN, percent)).toMatchObject({ measured: '–', met: false });
    expect(atMost('a', 0.5, Number.NaN, percent).met).toBe(false);
  });
});
