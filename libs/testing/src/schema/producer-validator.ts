import { producerSchema, type JsonSchema } from '@limit-ledger/contracts';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
(addFormats as unknown as (to: Ajv2020) => void)(ajv);
ajv.addVocabulary(['x-unit', 'x-extensible-enum']);
const judges = new Map<JsonSchema, ValidateFunction>();

/** What is wrong with the data for who publishes it; nothing when it is exactly as described. */
export function faultsOf(schema: JsonSchema, data: object): readonly string[] {
  const judge = judges.get(schema) ?? ajv.compile(producerSchema(schema));
  judges.set(schema, judge);
  judge(data);
  return (judge.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
