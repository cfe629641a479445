import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { field } from './field.js';
import type { ListBounds } from './list-field.js';

/** A list of anything, each item to be judged by itself (see `validationErrorsOf`): a bad one must not refuse the rest. */
export function ItemsField(description: string, type: new () => object, { min = 1, max }: ListBounds): PropertyDecorator {
  const test = (value: unknown): boolean => Array.isArray(value) && value.length >= min && value.length <= max;
  const message = `must be a list of ${min} to ${max} items`;
  const items = {
    anyOf: [{ $ref: getSchemaPath(type) }, { description: 'Anything else, which is answered by a problem of its own.' }],
  };
  const decorate = field({ test, message }, { type: 'array', items, minItems: min, maxItems: max, description });
  return (target, property) => {
    ApiExtraModels(type)(target.constructor);
    decorate(target, property);
  };
}
