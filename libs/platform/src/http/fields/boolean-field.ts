import { field } from './field.js';

export function BooleanField(description: string): PropertyDecorator {
  const test = (value: unknown): boolean => typeof value === 'boolean';
  return field({ test, message: 'must be true or false' }, { type: 'boolean', description });
}
