import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { registerField, type FieldCheck, type FieldSpec } from './field-registry.js';

/** One decorator from a check, its documentation and what else the field is. */
export function field(check: FieldCheck, api: ApiPropertyOptions, spec: FieldSpec = {}): PropertyDecorator {
  const document = ApiProperty(api);
  return (target, property) => {
    document(target, property);
    registerField(target, String(property), { ...spec, check });
  };
}
