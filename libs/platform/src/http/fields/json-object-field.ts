import { field } from './field.js';

/** An object whose members somebody else judges. */
export function JsonObjectField(description: string): PropertyDecorator {
  const test = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  return field({ test, message: 'must be an object' }, { type: 'object', additionalProperties: true, description });
}
