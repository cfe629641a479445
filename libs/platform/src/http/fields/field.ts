import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { registerField, type FieldSpec } from './field-registry.js';

export interface FieldCheck {
  readonly name: string;
  readonly test: (value: unknown) => boolean;
  /** Goes after the path: "amount must be …". */
  readonly message: string;
}

/** One decorator from a check, its documentation and what else the field is. */
export function field(check: FieldCheck, api: ApiPropertyOptions, spec: FieldSpec = {}): PropertyDecorator {
  const validate = ValidateBy({ name: check.name, validator: { validate: check.test, defaultMessage: () => check.message } });
  const document = ApiProperty(api);
  return (target, property) => {
    validate(target, property);
    document(target, property);
    registerField(target, String(property), { ...spec, test: check.test });
  };
}
