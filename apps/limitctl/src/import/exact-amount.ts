import type { AmountMinor } from '@limit-ledger/kernel';

/** The amount, or why the text can't be one. */
export type ExactAmount = { readonly amountMinor: AmountMinor } | { readonly reason: string };

const NUMBER = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,4}))?$/;
const SHORT_WHOLE = /^[0-9]{1,9}$/;
const MOST_DIGITS = 16;

/**
 * Reads decimal or scientific text (`1234.50`, `5.00E+05`) as integer minor units, digit by digit: no rounding, no
 * floating point. `minorDigits` (0 to 4) is how many decimal places one unit of the currency has.
 */
export function exactAmount(text: string, minorDigits: number): ExactAmount {
  if (SHORT_WHOLE.test(text)) return { amountMinor: Number(text) * 10 ** minorDigits };
  if (text === '') return { reason: 'is empty' };
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (match === null || whole + fraction === '') return { reason: 'is not a number' };
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return { amountMinor: 0 };
  const significant = digits.replace(/0+$/, '');
  const shift = Number(exponent) - fraction.length + (digits.length - significant.length) + minorDigits;
  if (shift < 0) return { reason: `has a fraction of a minor unit (a unit has ${10 ** minorDigits})` };
  if (significant.length + shift > MOST_DIGITS) return { reason: 'is out of range' };
  const amountMinor = Number(sign + significant + '0'.repeat(shift));
  return Number.isSafeInteger(amountMinor) ? { amountMinor } : { reason: 'is out of range' };
}
