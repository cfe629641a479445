import { field } from './field.js';
import { isBusinessDate } from '../is-business-date.js';

/** A date of the calendar, `YYYY-MM-DD`, understood in Asia/Shanghai. */
export function BusinessDateField(description: string): PropertyDecorator {
  const message = 'must be a date of the calendar, YYYY-MM-DD';
  return field({ test: isBusinessDate, message }, { type: 'string', format: 'date', description });
}
