import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { JsonSchema } from '../schemas/json-schema.js';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
ajv.addVocabulary(['x-unit', 'x-extensible-enum']);

/** A judge of data by the schema; without its name, since several releases have the same. */
export function validatorOf({ $id: _id, ...schema }: JsonSchema): ValidateFunction {
  return ajv.compile(schema);
}
