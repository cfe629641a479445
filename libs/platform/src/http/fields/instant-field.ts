import { field } from './field.js';
import { instantOfText } from '../instant-of-text.js';

/** An instant in UTC; becomes `YYYY-MM-DDTHH:MM:SS.mmmZ`, whether milliseconds were given or not. */
export function InstantField(description: string): PropertyDecorator {
  const test = (value: unknown): boolean => instantOfText(value) !== undefined;
  const message = 'must be an instant in UTC such as 2026-01-31T16:00:00.000Z';
  return field({ test, message }, { type: 'string', format: 'date-time', description }, { normalise: instantOfText });
}
