import type { JsonSchema } from '../schemas/json-schema.js';

/** Words about the data; they may be improved. */
const ANNOTATIONS: ReadonlySet<string> = new Set<keyof JsonSchema>(['title', 'description', 'examples']);
/** What is data in one release must be the same data in the other: neither more nor less is allowed, and it means the same. */
const SAME = [
  '$schema',
  '$id',
  'type',
  'enum',
  'const',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'x-unit',
] as const satisfies readonly (keyof JsonSchema)[];
const WALKED = ['properties', 'required', 'items', 'x-extensible-enum'] as const satisfies readonly (keyof JsonSchema)[];
const JUDGED: ReadonlySet<string> = new Set([...ANNOTATIONS, ...SAME, ...WALKED]);

/**
 * Why a reader of one of the two releases could not read what a writer of the other one says, in either direction; nothing
 * where both can. Members may come and go while no release requires them, and the known values of an open list may grow.
 */
export function incompatibilities(older: JsonSchema, newer: JsonSchema, path = '$'): readonly string[] {
  return [
    ...[older, newer]
      .flatMap(Object.keys)
      .filter((keyword) => !JUDGED.has(keyword))
      .map((keyword) => `${path}: ${keyword} is not allowed`),
    ...SAME.filter((keyword) => textOf(older[keyword]) !== textOf(newer[keyword])).map(
      (keyword) => `${path}: ${keyword} was ${textOf(older[keyword])} and is ${textOf(newer[keyword])}`,
    ),
    ...gone(older.required, newer.required).map((name) => `${path}: ${name} is not required any more`),
    ...gone(newer.required, older.required).map((name) => `${path}: ${name} is required now`),
    ...gone(older['x-extensible-enum'], newer['x-extensible-enum']).map((value) => `${path}: the known value ${value} is gone`),
    ...opened(older, newer, path),
    ...Object.entries(older.properties ?? {}).flatMap(([name, member]) =>
      inBoth(member, newer.properties?.[name], `${path}.${name}`),
    ),
    ...(older.items === undefined ? [] : inBoth(older.items, newer.items, `${path}[]`)),
  ];
}

/** A list of values that is all for one release and open for the other. */
function opened(older: JsonSchema, newer: JsonSchema, path: string): readonly string[] {
  const [before, after] = [older, newer].map((schema) => schema['x-extensible-enum'] !== undefined);
  return before === after ? [] : [`${path}: its values were ${before ? 'open' : 'not'} and are ${after ? 'open' : 'not'}`];
}

const inBoth = (older: JsonSchema, newer: JsonSchema | undefined, path: string): readonly string[] =>
  newer === undefined ? [] : incompatibilities(older, newer, path);

const gone = (before: readonly string[] = [], after: readonly string[] = []): readonly string[] =>
  before.filter((each) => !after.includes(each));

/** Lists are sets here: their order says nothing. */
const textOf = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(Array.isArray(value) ? [...(value as string[])].sort() : value);
