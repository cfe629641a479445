import { PatternField } from './pattern-field.js';

/** A public reason: known codes carry texts for the merchant, an unknown one is taken too. */
export function ReasonCodeField(description = 'Why, as the merchant is told.'): PropertyDecorator {
  return PatternField(description, /^[a-z0-9-]{1,64}$/, 'must be 1 to 64 lower-case letters, digits or hyphens');
}
