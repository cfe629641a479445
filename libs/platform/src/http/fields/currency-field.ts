import { PatternField } from './pattern-field.js';

/** An ISO 4217 code such as CNY. */
export function CurrencyField(description: string): PropertyDecorator {
  return PatternField(description, /^[A-Z]{3}$/, 'must be three capital letters such as CNY');
}
