import type { JsonSchema } from '@limit-ledger/contracts';
import * as fc from 'fast-check';

/** Data as the schema describes it, members that may be absent among it; texts are the examples. */
export function dataOfSchema(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { type, enum: all, const: only, 'x-extensible-enum': known, items, minimum, maximum } = schema;
  if (all ?? known) return fc.constantFrom(...(all ?? known ?? []));
  if (only !== undefined) return fc.constant(only);
  if (items !== undefined) return fc.array(dataOfSchema(items), { maxLength: 3 });
  if (type === 'object') return objectOf(schema);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer')
    return fc.integer({ min: minimum ?? Number.MIN_SAFE_INTEGER, max: maximum ?? Number.MAX_SAFE_INTEGER });
  const text = fc.constant(schema.examples?.[0]);
  return [type].flat().includes('null') ? fc.option(text) : text;
}

function objectOf({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<object> {
  const members = Object.entries(properties).map(([name, member]) => [name, dataOfSchema(member)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
}
