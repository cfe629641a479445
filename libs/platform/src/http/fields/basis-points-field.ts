import { IntegerField } from './integer-field.js';

/** Hundredths of a percent, 1 to 10,000 (the whole) unless said otherwise. */
export function BasisPointsField(description: string, { min = 1, max = 10_000 } = {}): PropertyDecorator {
  return IntegerField(`${description} Basis points: 10,000 is the whole.`, { min, max });
}
