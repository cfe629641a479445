import { Problem } from '../problem/problem.js';
import { choiceOf } from './fields/exactly-one-of.js';
import { fieldsOf, type FieldSpec } from './fields/field-registry.js';

export interface FieldError {
  /** Such as `documents[2].sha256`; empty for the whole body. */
  readonly path: string;
  readonly message: string;
}

/** The value as an instance of the DTO class, or everything that is wrong with it. Values are never converted. */
export type Validation<Dto> =
  { readonly ok: true; readonly value: Dto } | { readonly ok: false; readonly errors: readonly FieldError[] };

const MOST_ERRORS_TOLD = 50;
const LONGEST_NAME_TOLD = 64;

/** Throws the 400 `request.invalid` that lists what is wrong: at most `mostErrorsTold` errors, 50 without it. */
export function validated<Dto extends object>(type: new () => Dto, value: unknown, mostErrorsTold = MOST_ERRORS_TOLD): Dto {
  const result = validate(type, value, mostErrorsTold);
  if (result.ok) return result.value;
  throw invalidRequest(result.errors, 'the body', mostErrorsTold);
}

/** The 400 `request.invalid` that lists what is wrong with what is called `whole`: the first 50 errors without `mostErrorsTold`. */
export function invalidRequest(found: readonly FieldError[], whole: string, mostErrorsTold = MOST_ERRORS_TOLD): Problem {
  const errors = found.slice(0, mostErrorsTold);
  const detail = errors.map(({ path, message }) => `${path || whole} ${message}`).join('; ');
  return new Problem(400, 'request.invalid', detail, { members: { errors } });
}

/** Unknown fields are errors too; instants come out normalised. */
export function validate<Dto extends object>(
  type: new () => Dto,
  value: unknown,
  mostErrors = MOST_ERRORS_TOLD,
): Validation<Dto> {
  const errors: FieldError[] = [];
  const instance = instantiate(type, value, '', errors, mostErrors);
  return instance !== undefined && errors.length === 0 ? { ok: true, value: instance } : { ok: false, errors };
}

function instantiate<Dto extends object>(
  type: new () => Dto,
  value: unknown,
  path: string,
  errors: FieldError[],
  mostErrors: number,
): Dto | undefined {
  const fields = fieldsOf(type);
  if (fields === undefined) throw new TypeError(`${type.name} declares no fields`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    errors.push({ path, message: 'must be an object' });
    return undefined;
  }
  const at = (property: string): string => (path === '' ? property : `${path}.${property}`);
  const instance = new type();
  const members = instance as Record<string, unknown>;
  for (const property of Object.keys(value)) {
    if (fields.byName.has(property)) members[property] = (value as Record<string, unknown>)[property];
    else errors.push({ path: at(shortened(property)), message: 'is not a field of this request' });
    // Whoever sends a thousand unknown fields is told of the first: to look at them all would take its time from others.
    if (errors.length >= mostErrors) return undefined;
  }
  for (const { property, spec } of fields.list) {
    const member = members[property];
    if (member === undefined && spec.optional === true) continue;
    if (spec.check?.test(member) !== true) errors.push({ path: at(property), message: spec.check?.message ?? 'is not known' });
    else if (member !== undefined) members[property] = settle(spec, member, at(property), errors, mostErrors);
    if (errors.length >= mostErrors) return undefined;
  }
  const choice = choiceOf(type);
  if (choice !== undefined && choice.filter((property) => members[property] !== undefined).length !== 1)
    errors.push({ path, message: `must have exactly one of ${choice.join(' and ')}` });
  return instance;
}

/** The good value as the handler gets it: nested objects as instances, instants normalised. */
function settle(
  { nested, normalise }: FieldSpec,
  value: unknown,
  path: string,
  errors: FieldError[],
  mostErrors: number,
): unknown {
  if (nested === undefined) return normalise === undefined ? value : normalise(value as never);
  if (!Array.isArray(value)) return instantiate(nested, value, path, errors, mostErrors);
  const instances: unknown[] = [];
  for (const [index, item] of value.entries()) {
    if (errors.length >= mostErrors) break;
    instances.push(instantiate(nested, item, `${path}[${index}]`, errors, mostErrors));
  }
  return instances;
}

/** A name as it is told: as long as an id may be. */
function shortened(name: string): string {
  return name.length <= LONGEST_NAME_TOLD ? name : `${name.slice(0, LONGEST_NAME_TOLD)}…`;
}
