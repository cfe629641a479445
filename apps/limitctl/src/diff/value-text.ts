import { amountText } from '../output/amount-text.js';

/** Members whose numbers are no amounts. */
const NO_AMOUNTS = new Set(['basisPoints', 'revision', 'termsRevision']);

/** A value of a line or of what stands on it, for people. */
export function valueText(name: string, value: unknown, currency: string): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return NO_AMOUNTS.has(name) ? String(value) : amountText(value, currency);
  if (name === 'perLine' && Array.isArray(value))
    return value.map((line) => perLineText(line as FrozenLine, currency)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

interface FrozenLine {
  readonly line: string;
  readonly released: number;
  readonly remaining: number;
}

const perLineText = ({ line, released, remaining }: FrozenLine, currency: string): string =>
  `${line} ${amountText(remaining, currency)}${released === 0 ? '' : ` (${amountText(released, currency)} released)`}`;
