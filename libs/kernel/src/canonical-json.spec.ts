import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { AssertionFailed } from './assert.js';
import { canonicalText } from './canonical-json.js';
import type { Json } from './json.js';

const wellFormed = fc.string({ unit: 'binary' });
const integer = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER));
const schemaKey = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,8}$/);

const jsonWith = (key: fc.Arbitrary<string>): fc.Arbitrary<Json> =>
  fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.oneof(wellFormed, integer, fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, fc.option(tie('value'), { nil: undefined, freq: 8 }), { maxKeys: 6 }),
    ),
  })).value;

const inAList = (value: unknown): readonly unknown[] => [value, [value], { b: 1, a: value }, { a: 'x', b: { c: [value] } }];

describe('the canonical text', () => {
  it.each([
    ['the keys of a schema', schemaKey],
    ['any keys that no number begins', wellFormed.filter((key) => !/^\d|^__proto__$/.test(key))],
  ])('is that of the reference implementation for %s', (_case, key) => {
    fc.assert(
      fc.property(jsonWith(key), (value) => {
        expect(canonicalText(value)).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in whatever order the members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(schemaKey, jsonWith(schemaKey), { maxKeys: 8 }), (value) => {
        const members = Object.entries(value);
        const text = canonicalText(value);
        expect(canonicalText(Object.fromEntries(members.reverse()))).toBe(text);
        expect(canonicalText(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });

  it('orders keys by their UTF-16 units and leaves nothing between', () => {
    expect(canonicalText({ b: [1, -0, null], a: { z: true, y: undefined }, '\u{1f45f}': 1, '\ufb33': '\u20ac\n' })).toBe(
      '{"a":{"z":true},"b":[1,0,null],"\u{1f45f}":1,"\ufb33":"\u20ac\\n"}',
    );
  });

  it.each([
    ['a fraction', 0.5],
    ['an unsafe integer', 2 ** 53],
    ['an unsafe negative integer', -(2 ** 53)],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a lone high surrogate', 'x\ud800'],
    ['a lone low surrogate', '\udc00x'],
    ['a key with a lone surrogate', { '\ud800': 1 }],
    ['a key that looks like a number', { 10: 1 }],
    ['a key that is none', JSON.parse('{"__proto__":1}')],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['an undefined item', [undefined]],
  ])('stops on %s, wherever it stands', (_case, value) => {
    for (const holder of inAList(value)) expect(() => canonicalText(holder as Json)).toThrow(AssertionFailed);
  });
});
