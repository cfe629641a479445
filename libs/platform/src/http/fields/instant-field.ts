import { field } from './field.js';
import { instantOfText } from '../instant-of-text.js';

/** For readers of the API description: years 1900 to 9998, `Z`, digits finer than milliseconds only as zeros. */
const PATTERN =
  '^(?:19[0-9]{2}|[2-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])-[0-9]{2}-[0-9]{2}' +
  'T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{1,3}0{0,6})?Z$';

/** An instant in UTC; becomes `YYYY-MM-DDTHH:MM:SS.mmmZ`, whether milliseconds were given or not. */
export function InstantField(description: string): PropertyDecorator {
  const test = (value: unknown): boolean => instantOfText(value) !== undefined;
  const message = 'must be an instant in UTC such as 2026-01-31T16:00:00.000Z';
  return field(
    { test, message },
    { type: 'string', format: 'date-time', pattern: PATTERN, description },
    { normalise: instantOfText },
  );
}
