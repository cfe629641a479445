import { field } from './field.js';
import type { ListBounds } from './list-field.js';

/** A list of objects of a DTO class. */
export function ObjectListField(description: string, type: new () => object, { min = 1, max }: ListBounds): PropertyDecorator {
  const test = (value: unknown): boolean => Array.isArray(value) && value.length >= min && value.length <= max;
  return field(
    { test, message: `must be a list of ${min} to ${max} objects` },
    { type: [type], minItems: min, maxItems: max, description },
    { nested: type },
  );
}
