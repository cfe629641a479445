import { validateSync } from 'class-validator';
import { Problem } from '../problem/problem.js';
import { fieldsOf, type FieldSpec } from './fields/field-registry.js';

export interface FieldError {
  /** Such as `documents[2].sha256`; empty for the whole body. */
  readonly path: string;
  readonly message: string;
}

/** The value as an instance of the DTO class, or everything that is wrong with it. Values are never converted. */
export type Validation<Dto> = { readonly ok: true; readonly value: Dto } | { readonly ok: false; readonly errors: readonly FieldError[] };

const MOST_ERRORS_TOLD = 50;

/** Throws the 400 `request.invalid` that lists every error. */
export function validated<Dto extends object>(type: new () => Dto, value: unknown): Dto {
  const result = validate(type, value);
  if (result.ok) return result.value;
  const errors = result.errors.slice(0, MOST_ERRORS_TOLD);
  throw new Problem(
    400,
    'request.invalid',
    errors.map(({ path, message }) => `${path || 'the body'} ${message}`).join('; '),
    { members: { errors } },
  );
}

/** Unknown fields are errors too; instants come out normalised. */
export function validate<Dto extends object>(type: new () => Dto, value: unknown): Validation<Dto> {
  const errors: FieldError[] = [];
  const instance = instantiate(type, value, '', errors);
  return instance !== undefined && errors.length === 0 ? { ok: true, value: instance } : { ok: false, errors };
}

function instantiate<Dto extends object>(type: new () => Dto, value: unknown, path: string, errors: FieldError[]): Dto | undefined {
  const fields = fieldsOf(type);
  if (fields === undefined) throw new TypeError(`${type.name} declares no fields`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    errors.push({ path, message: 'must be an object' });
    return undefined;
  }
  const at = (property: string): string => (path === '' ? property : `${path}.${property}`);
  const instance = new type();
  const members = instance as Record<string, unknown>;
  for (const [property, member] of Object.entries(value)) {
    if (fields.has(property)) members[property] = member;
    else errors.push({ path: at(property), message: 'is not a field of this request' });
    // Whoever sends a thousand unknown fields is told of the first: to look at them all would take its time from others.
    if (errors.length === MOST_ERRORS_TOLD) return undefined;
  }
  const wrong = new Set<string>();
  // Only what is wrong has to be told in words: class-validator takes ten times as long to find nothing.
  const found = areGood(fields, members) ? [] : validateSync(instance, { forbidUnknownValues: false });
  for (const { property, constraints = {} } of found) {
    wrong.add(property);
    for (const message of Object.values(constraints)) errors.push({ path: at(property), message });
  }
  for (const [property, spec] of fields) {
    if (members[property] !== undefined && !wrong.has(property)) members[property] = settle(spec, members[property], at(property), errors);
  }
  return instance;
}

function areGood(fields: ReadonlyMap<string, FieldSpec>, members: Readonly<Record<string, unknown>>): boolean {
  for (const [property, { test, optional }] of fields) {
    const value = members[property];
    if (!(value === undefined && optional === true) && test?.(value) !== true) return false;
  }
  return true;
}

/** The good value as the handler gets it: nested objects as instances, instants normalised. */
function settle({ nested, normalise }: FieldSpec, value: unknown, path: string, errors: FieldError[]): unknown {
  if (nested !== undefined) return (value as unknown[]).map((item, index) => instantiate(nested, item, `${path}[${index}]`, errors));
  return normalise === undefined ? value : normalise(value as never);
}
