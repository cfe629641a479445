import { field } from './field.js';

/** One of the given texts. */
export function OneOfField(description: string, values: readonly string[]): PropertyDecorator {
  const test = (value: unknown): boolean => typeof value === 'string' && values.includes(value);
  return field({ test, message: `must be one of ${values.join(', ')}` }, { type: 'string', enum: [...values], description });
}
