import { field } from './field.js';

/** An object of a DTO class. */
export function ObjectField(description: string, type: new () => object): PropertyDecorator {
  const test = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
  return field({ test, message: 'must be an object' }, { type, description }, { nested: type });
}
