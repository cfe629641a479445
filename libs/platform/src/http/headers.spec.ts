import { commandIdOf } from './command-id.js';
import { etagOf, ifMatchOf } from './etag.js';
import { fingerprintOf } from './fingerprint.js';
import { idempotencyKeyOf } from './idempotency-key.js';

const refused = expect.objectContaining({ status: 400, code: 'request.invalid' });

describe('If-Match', () => {
  it.each([
    [undefined, undefined],
    ['"0"', { revision: 0 }],
    ['"12"', { revision: 12 }],
    ['"terms-3"', { terms: 3 }],
    [etagOf(7), { revision: 7 }],
  ])('reads %s', (header, expected) => {
    expect(ifMatchOf(header)).toEqual(expected);
  });

  const MALFORMED = ['*', '', '12', 'W/"12"', '"1", "2"', '"01"', '"-1"', '"1.0"', '"terms-"', '"Terms-1"', '"9007199254740992"', '""'];
  it.each(MALFORMED)('refuses %s', (header) => {
    expect(() => ifMatchOf(header)).toThrow(refused);
  });
});

describe('Idempotency-Key', () => {
  it('is 1 to 255 visible ASCII characters', () => {
    for (const key of ['a', '"quoted"', '~'.repeat(255)]) expect(idempotencyKeyOf(key, false)).toBe(key);
    for (const key of ['', 'a b', 'é', 'x'.repeat(256), 'a\t']) expect(() => idempotencyKeyOf(key, false)).toThrow(refused);
  });

  it('may be required', () => {
    expect(idempotencyKeyOf(undefined, false)).toBeUndefined();
    expect(() => idempotencyKeyOf(undefined, true)).toThrow(refused);
  });
});

describe('the id of a command', () => {
  it('is the same for the same merchant, caller and key only', () => {
    const id = commandIdOf('m1', 'me', 'k');
    expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(commandIdOf('m1', 'me', 'k')).toBe(id);
    const others = [
      commandIdOf('m2', 'me', 'k'),
      commandIdOf('m1', 'you', 'k'),
      commandIdOf('m1', 'me', 'l'),
      commandIdOf('m1', 'me","k', 'k'),
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });

  it('is a fresh one without a key', () => {
    expect(commandIdOf('m1', 'me', undefined)).not.toBe(commandIdOf('m1', 'me', undefined));
    expect(commandIdOf('m1', 'me', undefined)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });
});

describe('the fingerprint', () => {
  it('does not depend on the order of members, nor on absent ones', () => {
    const one = fingerprintOf({ operation: 'reserve', params: { m: 'm1' }, body: { a: 1, b: undefined, c: 'x' } });
    expect(fingerprintOf({ operation: 'reserve', params: { m: 'm1' }, body: { c: 'x', a: 1 } })).toBe(one);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf({ operation: 'capture', params: { m: 'm1' }, body: { a: 1, c: 'x' } })).not.toBe(one);
    expect(fingerprintOf({ operation: 'reserve', params: { m: 'm1' }, body: { a: 2, c: 'x' } })).not.toBe(one);
  });
});
