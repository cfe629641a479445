import type { AmountMinor } from '@limit-ledger/kernel';

/** ISO 4217, list one: the currencies whose minor unit is not a hundredth. */
const DIGITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};
const DIGITS_OF = new Map(Object.entries(DIGITS).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)])));
const HUNDREDTHS = 2;

/** Minor units in units of the currency, with separators and without the currency's name: `-15,000.00`. Digits are only moved. */
export function amountText(amount: AmountMinor, currency: string): string {
  const fraction = DIGITS_OF.get(currency) ?? HUNDREDTHS;
  const digits = String(Math.abs(amount)).padStart(fraction + 1, '0');
  const whole = digits.slice(0, digits.length - fraction).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fraction === 0 ? '' : `.${digits.slice(-fraction)}`;
  return `${amount < 0 ? '-' : ''}${whole}${rest}`;
}

/** The same with a sign in front of everything but nothing: `+45,000.00`. */
export function changeText(amount: AmountMinor, currency: string): string {
  return amount > 0 ? `+${amountText(amount, currency)}` : amountText(amount, currency);
}
