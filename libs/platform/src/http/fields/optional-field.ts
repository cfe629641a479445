import { ApiProperty } from '@nestjs/swagger';
import { registerField } from './field-registry.js';

/** The field may be absent; `null` is not absent. Stands above the decorator that says what the field is. */
export function OptionalField(): PropertyDecorator {
  const document = ApiProperty({ required: false });
  return (target, property) => {
    document(target, property);
    registerField(target, String(property), { optional: true });
  };
}
