import { assert } from './assert.js';
import type { Json, JsonObject } from './json.js';

/**
 * The RFC 8785 text of a value: members in UTF-16 order of their keys, no white space, `undefined` members left out.
 * Narrower than the standard on purpose: a fraction, an unsafe integer or a lone surrogate is a bug, not a rounding,
 * and so is a key that begins with a digit.
 */
export function canonicalText(value: Json): string {
  // The platform writes what is in order as the standard asks, several times as fast as anything built here.
  return JSON.stringify(ordered(value));
}

/** Nothing that JSON has to escape, and no surrogate. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** The RFC 8785 text of one string; a lone surrogate is a bug. */
export function canonicalString(value: string): string {
  assert(typeof value === 'string', 'not a string');
  if (PLAIN.test(value)) return `"${value}"`;
  assert(value.isWellFormed(), 'a lone surrogate has no canonical form');
  return JSON.stringify(value);
}

/** The RFC 8785 text of one integer; a fraction or an unsafe integer is a bug. */
export function canonicalInteger(value: number): string {
  if (!Number.isSafeInteger(value)) assert(false, `not an integer within ±(2^53−1): ${value}`);
  return `${value}`;
}

/** The text of one boolean; anything else is a bug. */
export function canonicalBoolean(value: boolean): string {
  assert(typeof value === 'boolean', 'not a boolean');
  return value ? 'true' : 'false';
}

/** The value itself where its members stand in order at every depth, else a copy; stops on what has no canonical form. */
function ordered(value: Json): Json {
  if (typeof value === 'string') {
    assert(value.isWellFormed(), 'a lone surrogate has no canonical form');
    return value;
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) assert(false, `not an integer within ±(2^53−1): ${value}`);
    return value;
  }
  if (value === null || typeof value === 'boolean') return value;
  assert(typeof value === 'object', 'only what is JSON has a canonical form');
  return isList(value) ? orderedList(value) : orderedObject(value);
}

function orderedList(list: readonly Json[]): readonly Json[] {
  let copy: Json[] | undefined;
  for (const [index, item] of list.entries()) {
    const inOrder = ordered(item);
    if (inOrder !== item) (copy ??= [...list])[index] = inOrder;
  }
  return copy ?? list;
}

function orderedObject(value: JsonObject): JsonObject {
  let copied: Map<string, Json> | undefined;
  let isInOrder = true;
  let previous = '';
  for (const key in value) {
    const member = value[key];
    if (member === undefined) continue;
    assertKey(key);
    const inOrder = ordered(member);
    if (inOrder !== member) (copied ??= new Map()).set(key, inOrder);
    if (key < previous) isInOrder = false;
    previous = key;
  }
  if (isInOrder && copied === undefined) return value;
  const copy: Record<string, Json | undefined> = {};
  for (const key of keysInOrder(value)) copy[key] = copied?.get(key) ?? value[key];
  return copy;
}

const FEW_KEYS = 24;

/** The names of an object's members in the order of canonical text. */
export function keysInOrder(value: object): readonly string[] {
  const keys = Object.keys(value);
  // Few, and mostly in order already: the platform's sort costs several times as much.
  if (keys.length > FEW_KEYS) return keys.sort();
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end]!;
    let place = end;
    for (; place > 0 && keys[place - 1]! > key; place -= 1) keys[place] = keys[place - 1]!;
    keys[place] = key;
  }
  return keys;
}

/** Keys are the few that schemas name; those of what is asked from outside are bounded all the same. */
const knownKeys = new Set<string>();
const MOST_KNOWN_KEYS = 1_000;

/** The platform puts keys that look like numbers first, whatever their order, and makes no member of `__proto__`. */
function assertKey(key: string): void {
  if (knownKeys.has(key)) return;
  assert(key.isWellFormed(), 'a lone surrogate has no canonical form');
  assert((key < '0' || key >= ':') && key !== '__proto__', `not a key of a schema: ${key}`);
  if (knownKeys.size < MOST_KNOWN_KEYS) knownKeys.add(key);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
