import { incompatibilities } from './compatibility/incompatibilities.js';
import { goldenExamples, releasedSchemas, workingSchemas, type ContractFile } from './schemas/contract-files.js';
import type { JsonSchema } from './schemas/json-schema.js';
import { producerSchema } from './schemas/producer-schema.js';
import { validatorOf } from './spec-support/schema-validator.js';

const released = releasedSchemas();
const examples = goldenExamples();

const isSameType = (one: ContractFile<unknown>, other: ContractFile<unknown>): boolean =>
  one.topic === other.topic && one.name === other.name;

describe('fully and transitively compatible', () => {
  it.each(workingSchemas().map((working) => [working.name, working] as const))('%s: every pair of releases', (_, working) => {
    const releases = [...released.filter((each) => isSameType(each, working)), working];
    expect(releases.length).toBeGreaterThan(1);
    for (const [index, older] of releases.entries()) {
      for (const newer of releases.slice(index + 1)) {
        expect([older.path, newer.path, incompatibilities(older.content, newer.content)]).toEqual([older.path, newer.path, []]);
      }
    }
  });

  it('has no release of a type that is gone', () => {
    expect(released.filter((each) => !workingSchemas().some((working) => isSameType(each, working)))).toEqual([]);
  });
});

describe('the golden examples', () => {
  it.each(examples.map((example) => [example.path, example] as const))('%s is read by every release', (_, example) => {
    const readers = [...released, ...workingSchemas()].filter((each) => isSameType(each, example));
    for (const { path, content } of readers) {
      const isGood = validatorOf(content);
      expect([path, isGood(example.content), isGood.errors]).toEqual([path, true, null]);
    }
  });

  it.each(examples.map((example) => [example.path, example] as const))('%s is what its release could write', (_, example) => {
    const release = released.find((each) => isSameType(each, example) && each.release === example.release);
    const isGood = validatorOf(producerSchema(release!.content));
    expect([isGood(example.content), isGood.errors]).toEqual([true, null]);
  });

  it('have on all of a schema’s members something to read', () => {
    const silent = workingSchemas().flatMap((working) => {
      const said = examples.filter((each) => isSameType(each, working)).flatMap(({ content }) => Object.keys(content));
      const optional = Object.keys(working.content.properties ?? {}).filter((name) => !said.includes(name));
      return optional.filter((name) => working.content.required?.includes(name)).map((name) => `${working.name}.${name}`);
    });
    expect(silent).toEqual([]);
  });
});

const text = { title: 'T', description: 'D.', type: 'string' } as const;
const BEFORE: JsonSchema = {
  title: 'Before',
  description: 'Before.',
  type: 'object',
  properties: {
    kept: { ...text, enum: ['a', 'b'] },
    maybe: { ...text, type: 'integer', minimum: 0, maximum: 9, 'x-unit': 'minor units' },
    open: { ...text, 'x-extensible-enum': ['a'] },
    list: { ...text, type: 'array', items: { ...text, type: 'object', properties: { inner: text }, required: ['inner'] } },
  },
  required: ['kept', 'list'],
};
const changed = (name: string, change: object): JsonSchema => ({
  ...BEFORE,
  properties: { ...BEFORE.properties, [name]: { ...BEFORE.properties![name]!, ...change } },
});
const without = (name: string): JsonSchema => {
  const { [name]: _gone, ...properties } = BEFORE.properties!;
  return { ...BEFORE, properties };
};
const innerChanged = (change: object): JsonSchema =>
  changed('list', { items: { ...BEFORE.properties!['list']!.items, ...change } });

describe('the check for compatibility', () => {
  const BREACHES: readonly (readonly [string, JsonSchema, RegExp])[] = [
    ['a required member removed', { ...without('kept'), required: ['list'] }, /kept is not required any more/],
    [
      'a required member added',
      { ...BEFORE, properties: { ...BEFORE.properties, more: text }, required: ['kept', 'list', 'more'] },
      /more is required now/,
    ],
    ['an optional member made required', { ...BEFORE, required: ['kept', 'list', 'maybe'] }, /maybe is required now/],
    ['a required member made optional', { ...BEFORE, required: ['list'] }, /kept is not required any more/],
    ['another type', changed('maybe', { type: 'string' }), /type was "integer" and is "string"/],
    ['a type that may be null', changed('maybe', { type: ['integer', 'null'] }), /type was/],
    ['a value removed', changed('kept', { enum: ['a'] }), /enum was/],
    ['a value added', changed('kept', { enum: ['a', 'b', 'c'] }), /enum was/],
    ['a narrower range', changed('maybe', { minimum: 1 }), /minimum was 0 and is 1/],
    ['a wider range', changed('maybe', { maximum: 10 }), /maximum was 9 and is 10/],
    ['a pattern', changed('kept', { pattern: '^a$' }), /pattern was nothing/],
    ['a format', changed('kept', { format: 'date' }), /format was nothing/],
    ['another unit', changed('maybe', { 'x-unit': 'basis points' }), /x-unit was/],
    ['a known value gone', changed('open', { 'x-extensible-enum': ['b'] }), /the known value a is gone/],
    ['an open list closed', changed('open', { 'x-extensible-enum': undefined }), /values were open and are not/],
    ['closed for additions', { ...BEFORE, additionalProperties: false } as JsonSchema, /additionalProperties is not allowed/],
    ['closed further in', innerChanged({ unevaluatedProperties: false }), /unevaluatedProperties is not allowed/],
    [
      'a required member of an item removed',
      innerChanged({ properties: {}, required: [] }),
      /\$\.list\[\]: inner is not required/,
    ],
    ['a keyword that nobody judges', changed('kept', { maxLength: 3 }), /maxLength is not allowed/],
  ];

  it.each(BREACHES)('catches %s, whichever of the two is older', (_, after, complaint) => {
    expect(incompatibilities(BEFORE, after).join('\n')).toMatch(complaint);
    expect(incompatibilities(after, BEFORE)).not.toEqual([]);
  });

  const ALLOWED: readonly (readonly [string, JsonSchema])[] = [
    ['nothing changed', BEFORE],
    ['better words', changed('kept', { title: 'Another', description: 'Another.', examples: ['b'] })],
    ['an optional member added', { ...BEFORE, properties: { ...BEFORE.properties, more: text } }],
    ['an optional member removed', without('maybe')],
    ['the same in another order', { ...changed('kept', { enum: ['b', 'a'] }), required: ['list', 'kept'] }],
    ['one more known value', changed('open', { 'x-extensible-enum': ['a', 'b'] })],
  ];

  it.each(ALLOWED)('takes %s', (_, after) => expect(incompatibilities(BEFORE, after)).toEqual([]));

  it('looks at pairs further apart: what is gone may not come back as something else', () => {
    const [first, second, third] = [BEFORE, without('maybe'), changed('maybe', { type: 'string' })];
    expect([incompatibilities(first, second), incompatibilities(second, third)]).toEqual([[], []]);
    expect(incompatibilities(first, third)).not.toEqual([]);
  });
});
