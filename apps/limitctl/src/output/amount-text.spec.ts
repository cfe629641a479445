import fc from 'fast-check';
import { amountText, changeText } from './amount-text.js';

describe('an amount', () => {
  it.each([
    [0, 'CNY', '0.00'],
    [-1, 'CNY', '-0.01'],
    [123, 'CNY', '1.23'],
    [99_999, 'CNY', '999.99'],
    [100_000, 'CNY', '1,000.00'],
    [-1_500_000, 'CNY', '-15,000.00'],
    [9_007_199_254_740_991, 'CNY', '90,071,992,547,409.91'],
    [-9_007_199_254_740_991, 'JPY', '-9,007,199,254,740,991'],
    [1_234, 'KWD', '1.234'],
    [5, 'CLF', '0.0005'],
  ])('of %i minor units in %s is %s', (amount, currency, text) => {
    expect(amountText(amount, currency)).toBe(text);
  });

  it('is read back to the last unit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('CNY', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        expect(BigInt(amountText(amount, currency).replace(/[,.]/g, ''))).toBe(BigInt(amount));
      }),
    );
  });

  it('has a sign where it is a change', () => {
    expect([5, 0, -5].map((amount) => changeText(amount, 'CNY'))).toEqual(['+0.05', '0.00', '-0.05']);
  });
});
