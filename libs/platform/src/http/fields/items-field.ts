import { field } from './field.js';
import type { ListBounds } from './list-field.js';

/** A list of anything, each item to be judged by itself (see `validationErrorsOf`): a bad one must not refuse the rest. */
export function ItemsField(description: string, type: new () => object, { min = 1, max }: ListBounds): PropertyDecorator {
  const test = (value: unknown): boolean => Array.isArray(value) && value.length >= min && value.length <= max;
  const message = `must be a list of ${min} to ${max} items`;
  return field({ test, message }, { type: [type], minItems: min, maxItems: max, description });
}
