import { atLeast, atMost } from './target.js';
import { percent } from './number-text.js';

describe('a target', () => {
  it('is met at the mark and missed beside it', () => {
    expect(atLeast('a', 0.5, 0.5, percent)).toEqual({ what: 'a', wanted: '≥ 50%', measured: '50%', met: true });
    expect(atLeast('a', 0.5, 0.499, percent).met).toBe(false);
    expect(atMost('a', 0.5, 0.5, percent).met).toBe(true);
    expect(atMost('a', 0.5, 0.501, percent).met).toBe(false);
  });

  it('is missed when nothing was measured', () => {
    expect(atLeast('a', 0.5, Number.NaN, percent)).toMatchObject({ measured: '–', met: false });
    expect(atMost('a', 0.5, Number.NaN, percent).met).toBe(false);
  });
});
