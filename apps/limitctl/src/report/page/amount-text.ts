import { minorDigitsOf } from '@limit-ledger/kernel';

/** `−1,234.50`: minor units as people write them, digit by digit; nothing is rounded. */
export function amountText(amountMinor: number | bigint, currency: string): string {
  const digits = minorDigitsOf(currency);
  const text = String(amountMinor < 0 ? -amountMinor : amountMinor).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = digits === 0 ? '' : `.${text.slice(-digits)}`;
  return (amountMinor < 0 ? '−' : '') + whole + fraction;
}

/** The same with a plus in front of what is above 0: a change. */
export const changeText = (amountMinor: number, currency: string): string =>
  (amountMinor > 0 ? '+' : '') + amountText(amountMinor, currency);

/** 1,250 as `12.5%`, exactly. */
export function percentText(basisPoints: number): string {
  const text = `${Math.floor(basisPoints / 100)}.${String(basisPoints % 100).padStart(2, '0')}`;
  return `${text.replace(/\.?0+$/, '')}%`;
}
