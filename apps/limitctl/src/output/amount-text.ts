import { minorDigitsOf, type AmountMinor } from '@limit-ledger/kernel';

/**
 * Minor units in units of the currency, with separators and without the currency's name: `-15,000.00`, with a sign that programs
 * know too. Digits are only moved.
 */
export function amountText(amount: AmountMinor, currency: string): string {
  const fraction = minorDigitsOf(currency);
  const digits = String(Math.abs(amount)).padStart(fraction + 1, '0');
  const whole = digits.slice(0, digits.length - fraction).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = fraction === 0 ? '' : `.${digits.slice(-fraction)}`;
  return `${amount < 0 ? '-' : ''}${whole}${rest}`;
}

/** The same with a sign in front of everything but nothing: `+45,000.00`. */
export function changeText(amount: AmountMinor, currency: string): string {
  return amount > 0 ? `+${amountText(amount, currency)}` : amountText(amount, currency);
}
