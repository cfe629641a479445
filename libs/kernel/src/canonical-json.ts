import { assert } from './assert.js';
import type { Json } from './json.js';

/**
 * The RFC 8785 text of a value: members in UTF-16 order of their keys, no white space, `undefined` members left out.
 * Narrower than the standard on purpose: a fraction, an unsafe integer or a lone surrogate is a bug, not a rounding.
 */
export function canonicalText(value: Json): string {
  if (typeof value === 'string') {
    assert(value.isWellFormed(), 'a lone surrogate has no canonical form');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), `not an integer within ±(2^53−1): ${value}`);
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalText(member)}`;
  }
  return `{${text}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
