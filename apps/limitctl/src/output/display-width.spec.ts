import { displayWidth } from './display-width.js';

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['limit-frozen', 12],
    ['额度', 4],
    ['大促保障 a', 10],
    ['，。！（）', 10],
    ['カナ', 4],
    ['ｶﾅ', 2],
    ['한도', 4],
    ['e\u0301', 1],
    ['−12,000.00 ≤ …', 14],
    ['✅', 2],
    ['\u001b[31m额度\u001b[39m', 4],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});
