import fc from 'fast-check';
import { exactAmount } from './exact-amount.js';

describe('an amount read from text', () => {
  it.each([
    ['0', 0],
    ['-0', 0],
    ['20000', 2_000_000],
    ['-165580', -16_558_000],
    ['+1.5', 150],
    ['.25', 25],
    ['7.', 700],
    ['5.00E+05', 50_000_000],
    ['1.2345E+2', 12_345],
    ['123000e-1', 1_230_000],
    ['0.10', 10],
    ['0.000e999', 0],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['-90071992547409.91', -Number.MAX_SAFE_INTEGER],
  ])('%s is %d minor units', (text, amountMinor) => {
    expect(exactAmount(text, 2)).toEqual({ amountMinor });
  });

  it.each([
    ['', 'is empty'],
    ['nan', 'is not a number'],
    ['.', 'is not a number'],
    ['-', 'is not a number'],
    ['1,000', 'is not a number'],
    ['1e', 'is not a number'],
    ['0x10', 'is not a number'],
    ['1e99999', 'is not a number'],
    [' 1', 'is not a number'],
    ['1.005', 'has a fraction of a minor unit (a unit has 100)'],
    ['1e-3', 'has a fraction of a minor unit (a unit has 100)'],
    ['90071992547409.92', 'is out of range'],
    ['1e15', 'is out of range'],
    ['1e9999', 'is out of range'],
  ])('%p %s', (text, reason) => {
    expect(exactAmount(text, 2)).toEqual({ reason });
  });

  it('agrees with big integers on whatever can be written', () => {
    const parts = fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(parts, ([coefficient, places, minorDigits]) => {
        const scaled = coefficient * 10n ** BigInt(minorDigits);
        const divisor = 10n ** BigInt(places);
        const read = exactAmount(`${coefficient}E-${places}`, minorDigits);
        if (scaled % divisor !== 0n) return 'reason' in read;
        const exact = scaled / divisor;
        const fits = exact <= BigInt(Number.MAX_SAFE_INTEGER) && exact >= -BigInt(Number.MAX_SAFE_INTEGER);
        return fits ? 'amountMinor' in read && BigInt(read.amountMinor) === exact : 'reason' in read;
      }),
    );
  });
});
