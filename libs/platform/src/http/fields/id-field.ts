import { field } from './field.js';
import { ID_PATTERN, isId } from '../is-id.js';

/** An id: 1 to 64 of `A-Z a-z 0-9 . _ : -`. */
export function IdField(description: string): PropertyDecorator {
  const message = 'must be 1 to 64 letters, digits, dots, underscores, colons or hyphens';
  return field({ test: isId, message }, { type: 'string', pattern: ID_PATTERN.source, description });
}
