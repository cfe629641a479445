import type { AmountMinor } from './money.js';

/** Currencies whose minor unit is not a hundredth (ISO 4217). */
const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  ...{ CLF: 4, UYW: 4 },
};

/** Decimal digits of the currency's minor unit. */
export const minorDigitsOf = (currency: string): number => DIGITS[currency] ?? 2;

/** `-1234.50`: minor units with the currency's point and without separators, as programs read them; nothing is rounded. */
export function decimalText(amount: AmountMinor, currency: string): string {
  const digits = minorDigitsOf(currency);
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  const fraction = digits === 0 ? '' : `.${text.slice(-digits)}`;
  return `${amount < 0 ? '-' : ''}${text.slice(0, text.length - digits)}${fraction}`;
}
