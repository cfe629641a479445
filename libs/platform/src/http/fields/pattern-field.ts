import { field } from './field.js';

/** A text of the given form, which `message` says in words ("must be …"). */
export function PatternField(description: string, pattern: RegExp, message: string): PropertyDecorator {
  const test = (value: unknown): boolean => typeof value === 'string' && pattern.test(value);
  return field({ test, message }, { type: 'string', pattern: pattern.source, description });
}
