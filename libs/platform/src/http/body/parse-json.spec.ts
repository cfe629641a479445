import * as fc from 'fast-check';
import { JsonTextRefused } from './json-text-refused.js';
import { parseJson } from './parse-json.js';

const parse = (text: string): unknown => parseJson(Buffer.from(text));
const member = fc.string({ unit: 'grapheme' }).filter((name) => name !== '__proto__' && !name.includes('\0'));
const string = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    string,
    fc.maxSafeInteger().map((n) => n + 0),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(member, tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));

describe('strict JSON', () => {
  it('takes every value that has one meaning, however it is spaced', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2, '\t'), (given, space) => {
        expect(parse(JSON.stringify(given, undefined, space))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it('refuses a member that comes twice, wherever it is', () => {
    fc.assert(
      fc.property(fc.dictionary(member, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), value, (object, again) => {
        const name = Object.keys(object)[0] ?? '';
        const twice = `{"outer":[${JSON.stringify(object).slice(0, -1)},${JSON.stringify(name)} :${JSON.stringify(again)}}]}`;
        expect(() => parse(twice)).toThrow(JsonTextRefused);
      }),
    );
  });

  it('does not mistake values, nested members or members of neighbours for a repetition', () => {
    expect(parse('{"a":"a","b":{"a":1},"c":[{"a":1},{"a":":"}],"d":"\\"a\\":"}')).toMatchObject({ a: 'a', b: { a: 1 } });
  });

  it('counts empty as absent, and nothing else', () => {
    expect(parse('')).toBeUndefined();
    expect(() => parse(' ')).toThrow(JsonTextRefused);
  });

  it('takes numbers inside texts and refuses them inexact anywhere', () => {
    expect(parse('["1.5","9007199254740993"]')).toEqual(['1.5', '9007199254740993']);
    for (const number of ['1.5', '-0.1', '1E2', '1e-2', '9007199254740992', '123456789012345678901234567890']) {
      expect(() => parse(`{"a":[1,${number}]}`)).toThrow(JsonTextRefused);
    }
    expect(parse('[0,-1,9007199254740991]')).toEqual([0, -1, 9_007_199_254_740_991]);
  });
});
