import { decimalText, minorDigitsOf } from './currency.js';

describe('an amount with a point', () => {
  it.each([
    [-123_450, 'CNY', '-1234.50'],
    [5, 'CNY', '0.05'],
    [-5, 'CNY', '-0.05'],
    [0, 'CNY', '0.00'],
    [1_500, 'JPY', '1500'],
    [1_500, 'KWD', '1.500'],
    [Number.MAX_SAFE_INTEGER, 'CNY', '90071992547409.91'],
  ])('%i %s is %s', (amount, currency, text) => {
    expect(decimalText(amount, currency)).toBe(text);
  });

  it('has as many digits as its currency', () => {
    expect(['CNY', 'JPY', 'KWD', 'CLF'].map(minorDigitsOf)).toEqual([2, 0, 3, 4]);
  });
});
