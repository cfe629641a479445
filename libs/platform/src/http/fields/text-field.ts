import { field } from './field.js';

/** Free text of 1 to `maxLength` characters (UTF-16 units), not blank, well-formed and without NUL. */
export function TextField(description: string, maxLength: number): PropertyDecorator {
  const test = (value: unknown): boolean =>
    typeof value === 'string' &&
    value.length <= maxLength &&
    value.trim() !== '' &&
    value.isWellFormed() &&
    !value.includes('\0');
  const message = `must be a text of 1 to ${maxLength} characters`;
  return field({ test, message }, { type: 'string', minLength: 1, maxLength, pattern: '\\S', description });
}
