import { readFileSync } from 'node:fs';
import { digests } from './release/digests.js';
import { generatedFiles } from './release/generated-files.js';
import { unreleasedSchemas } from './release/unreleased-schemas.js';
import { goldenExamples, releasedSchemas, workingSchemas } from './schemas/contract-files.js';
import type { JsonSchema } from './schemas/json-schema.js';
import { producerSchema } from './schemas/producer-schema.js';
import { dataSchemaOf, publishedType } from './schemas/published-type.js';
import { validatorOf } from './spec-support/schema-validator.js';

const PROJECT = 'libs/contracts';
const working = workingSchemas();
const released = releasedSchemas();
const examples = goldenExamples();
const idOf = ({ topic, name }: { readonly topic: string; readonly name: string }): string => `${topic}/${name}`;

/** Every schema inside the schema, by its path. */
function partsOf(schema: JsonSchema, path: string): readonly (readonly [string, JsonSchema])[] {
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => partsOf(member, `${path}.${name}`));
  const items = schema.items === undefined ? [] : partsOf(schema.items, `${path}[]`);
  return [[path, schema], ...members, ...items];
}

const parts = working.flatMap((each) => partsOf(each.content, idOf(each)));
const without = (isMissing: (schema: JsonSchema) => boolean): readonly string[] =>
  parts.filter(([, schema]) => isMissing(schema)).map(([path]) => path);

describe('the schemas of published events', () => {
  it('are there for every topic', () => {
    expect(new Set(working.map(({ topic }) => topic)).size).toBe(4);
    expect(working.length).toBeGreaterThan(30);
  });

  it('are JSON Schema 2020-12, each named after its type', () => {
    for (const each of working) {
      expect(() => validatorOf(each.content)).not.toThrow();
      expect(each.content.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(each.content.$id).toBe(dataSchemaOf(publishedType(each.topic, each.name)));
    }
  });

  it('say of every member what it is called and means, of every number what it counts, and give an example', () => {
    const isPlain = ({ type }: JsonSchema): boolean => type !== 'object' && type !== 'array';
    const isNumber = ({ type }: JsonSchema): boolean => [type].flat().some((each) => each === 'integer' || each === 'number');
    expect(without(({ title }) => !title)).toEqual([]);
    expect(without(({ description }) => !/[^.]\.$/.test(description))).toEqual([]);
    expect(without((schema) => isPlain(schema) && schema.examples?.length !== 1)).toEqual([]);
    expect(without((schema) => isNumber(schema) && schema['x-unit'] === undefined)).toEqual([]);
  });

  it('give examples that are good', () => {
    for (const [path, schema] of parts.filter(([, { examples: given }]) => given !== undefined)) {
      expect([path, validatorOf(producerSchema(schema))(schema.examples?.[0])]).toEqual([path, true]);
    }
  });

  it('are open for additions on all levels', () => {
    expect(without((schema) => 'additionalProperties' in schema || 'unevaluatedProperties' in schema)).toEqual([]);
  });

  it('require only members that they name', () => {
    expect(without(({ required = [], properties = {} }) => required.some((name) => properties[name] === undefined))).toEqual(
      [],
    );
  });
});

describe('what was released', () => {
  it('holds the schemas as they are now, and an example of each release', () => {
    expect(unreleasedSchemas().map(({ path }) => path)).toEqual([]);
    const exampleOf = ({ path }: { readonly path: string }): string => path.replace(/^released/, 'examples');
    expect(examples.map(({ path }) => path)).toEqual(released.map(exampleOf));
  });

  it('numbers the releases of a version from 0 without a gap', () => {
    for (const type of new Set(released.map(idOf))) {
      const numbers = released.filter((each) => idOf(each) === type).map(({ release }) => release ?? -1);
      expect([type, numbers.sort((one, other) => one - other)]).toEqual([type, numbers.map((_, index) => index)]);
    }
  });

  it('is never changed and never taken away', () => {
    expect(digests()).toEqual(JSON.parse(readFileSync(`${PROJECT}/digests.json`, 'utf8')));
  });
});

describe('what is generated', () => {
  it.each(generatedFiles().map(({ path, text }) => [path, text]))(
    '%s is committed as it is made; `npm run contracts` writes it anew',
    (path, text) => expect(readFileSync(`${PROJECT}/${path}`, 'utf8')).toBe(text),
  );
});
