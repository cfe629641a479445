import type { OpenapiDocument, Schema } from './openapi-document.js';
import type { Random } from './random.js';

export type Sample = string | number | boolean | null | readonly Sample[] | { readonly [member: string]: Sample };

const DAY_MILLISECONDS = 86_400_000;
const LARGEST_AMOUNT = 1_000;
const SHARE_OF_OPTIONAL_MEMBERS = 0.3;
/** Operators may date back and bring in; a request that is meant to be good leaves both alone. */
const LEFT_OUT = new Set(['effectiveAt', 'imported']);

let ids = 0;

/** A value that the schema takes; amounts are small, ids new, dates near. */
export function sampleOf(document: OpenapiDocument, schema: Schema, random: Random): Sample {
  const { $ref, type, enum: choices, oneOf } = schema;
  if ($ref !== undefined) return sampleOf(document, document.components.schemas[$ref.split('/').at(-1)!]!, random);
  if (oneOf !== undefined && type === undefined) return sampleOf(document, random.oneOf(oneOf), random);
  if (choices !== undefined) return random.oneOf(choices);
  if (schema.anyOf !== undefined) return sampleOf(document, schema.anyOf[0]!, random);
  switch (type) {
    case 'integer':
      return random.integer(schema.minimum ?? 0, Math.min(schema.maximum ?? LARGEST_AMOUNT, LARGEST_AMOUNT));
    case 'boolean':
      return random.isLucky(0.5);
    case 'array':
      return listOf(document, schema, random);
    case 'object':
      return objectOf(document, schema, random);
    default:
      return textOf(schema, random);
  }
}

function listOf(document: OpenapiDocument, { items = {}, minItems = 0, maxItems = 3 }: Schema, random: Random): Sample {
  const count = random.integer(minItems, Math.min(maxItems, 3));
  const list = Array.from({ length: count }, () => sampleOf(document, items, random));
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}

function objectOf(document: OpenapiDocument, { properties = {}, required = [], oneOf = [] }: Schema, random: Random): Sample {
  const choice = oneOf.flatMap((each) => each.required ?? []);
  const chosen = choice.length === 0 ? undefined : random.oneOf(choice);
  const members = Object.entries(properties).filter(([name]) =>
    choice.includes(name)
      ? name === chosen
      : required.includes(name) || (!LEFT_OUT.has(name) && random.isLucky(SHARE_OF_OPTIONAL_MEMBERS)),
  );
  return Object.fromEntries(members.map(([name, member]) => [name, sampleOf(document, member, random)]));
}

function textOf({ format, pattern }: Schema, random: Random): string {
  const days = random.integer(2, 300);
  if (format === 'date') return new Date(Date.now() + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
  if (format === 'date-time') return new Date(Date.now() + days * DAY_MILLISECONDS).toISOString();
  if (pattern?.startsWith('^[A-Z]{3}') === true) return random.oneOf(['CNY', 'EUR', 'TWD']);
  if (pattern?.includes('a-f') === true) return 'ab'.repeat(32);
  return `f-${(ids++).toString(36)}`;
}
