import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { fieldsOf, type FieldSpec } from './fields/field-registry.js';
import { validated } from './validated.js';

const INTEGER_TEXT = /^(?:0|-?[1-9]\d{0,15})$/;

/** Turns bodies and queries into instances of their DTO class; anything wrong is a 400 that lists all of it. */
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (metatype === undefined || (type !== 'body' && type !== 'query')) return value;
    const dto = metatype as new () => object;
    const fields = fieldsOf(dto);
    if (fields === undefined) return value;
    // `null` is a body that was sent and is no object.
    return validated(dto, type === 'query' ? queryOf(value as Record<string, unknown>, fields.byName) : value === undefined ? {} : value);
  }
}

/** A query is all text; what is declared as an integer is read, what can't be read stays and is refused as it is. */
function queryOf(query: Record<string, unknown>, fields: ReadonlyMap<string, FieldSpec>): Record<string, unknown> {
  const read = { ...query };
  for (const [name, value] of Object.entries(query)) {
    if (fields.get(name)?.integer === true && typeof value === 'string' && INTEGER_TEXT.test(value)) read[name] = Number(value);
  }
  return read;
}
