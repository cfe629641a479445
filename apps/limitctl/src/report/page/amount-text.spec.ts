import { amountText, changeText, percentText } from './amount-text.js';

describe('an amount for people', () => {
  it.each<[number | bigint, string, string]>([
    [0, 'CNY', '0.00'],
    [5, 'CNY', '0.05'],
    [-5, 'CNY', '−0.05'],
    [100_000_00, 'CNY', '100,000.00'],
    [-1_500_000, 'TWD', '−15,000.00'],
    [9_007_199_254_740_991, 'CNY', '90,071,992,547,409.91'],
    [90_071_992_547_409_910n, 'CNY', '900,719,925,474,099.10'],
    [1_234_567, 'JPY', '1,234,567'],
    [1_234, 'KWD', '1.234'],
    [12, 'CLF', '0.0012'],
  ])('%s %s is %s', (amountMinor, currency, text) => expect(amountText(amountMinor, currency)).toBe(text));

  it('of a change has its sign', () => {
    expect([100, 0, -100].map((amount) => changeText(amount, 'CNY'))).toEqual(['+1.00', '0.00', '−1.00']);
  });

  it.each([
    [8_000, '80%'],
    [1_250, '12.5%'],
    [1, '0.01%'],
    [10_000, '100%'],
    [0, '0%'],
  ])('%i basis points are %s', (basisPoints, text) => expect(percentText(basisPoints)).toBe(text));
});
