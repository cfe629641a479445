import type { PolicyFault } from '../policy-fault.js';

/** Puts every fault of a value into the list; answers whether there was none. */
export type Check = (value: unknown, path: string, faults: PolicyFault[]) => boolean;
/** Whoever sends thousands of unknown members is told of the first. */
const MOST_FAULTS = 50;
type Members = Readonly<Record<string, Check>>;

const fault = (faults: PolicyFault[], path: string, message: string): false => {
  faults.push({ path, message });
  return false;
};

export const whole =
  (least: number, most: number): Check =>
  (value, path, faults) =>
    (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) ||
    fault(faults, path, `is a whole number from ${least} to ${most}`);

export const textOf =
  (pattern: RegExp, meaning: string): Check =>
  (value, path, faults) =>
    (typeof value === 'string' && pattern.test(value) && value.isWellFormed()) || fault(faults, path, `is ${meaning}`);

export const kebab = (most: number): Check =>
  textOf(new RegExp(`^[a-z0-9-]{1,${most}}$`), `a name of 1 to ${most} of a-z, 0-9 and -`);

export const oneOf =
  (known: readonly unknown[]): Check =>
  (value, path, faults) =>
    known.includes(value) || fault(faults, path, `is one of ${known.join(', ')}`);

/** A list, bounded; `named` is the member that no two items may share. */
export const listOf =
  (item: Check, least: number, most: number, named?: string): Check =>
  (value, path, faults) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      return fault(faults, path, `is a list of ${least} to ${most}`);
    }
    const areRight = value.map((each, index) => item(each, `${path}[${index}]`, faults)).every(Boolean);
    const names = value.map((each) => (named === undefined ? each : (each as Record<string, unknown> | null)?.[named]));
    const twice = names.find((name, index) => typeof name === 'string' && names.indexOf(name) !== index);
    return twice === undefined ? areRight : fault(faults, path, `has ${String(twice)} twice`);
  };

/** An object of these members and no other; `rule` says what holds between members that are right each by itself. */
export const objectOf =
  (required: Members, optional: Members = {}, rule?: Check): Check =>
  (value, path, faults) => {
    if (!isObject(value)) return fault(faults, path, 'is an object');
    let isRight = true;
    for (const [key, check] of Object.entries({ ...required, ...optional })) {
      if (value[key] === undefined && Object.hasOwn(optional, key)) continue;
      isRight = check(value[key], join(path, key), faults) && isRight;
    }
    for (const key of Object.keys(value)) {
      if (faults.length >= MOST_FAULTS) break;
      if (!Object.hasOwn(required, key) && !Object.hasOwn(optional, key))
        isRight = fault(faults, join(path, key), 'is not known');
    }
    return isRight && (rule === undefined || rule(value, path, faults));
  };

/** An object whose member `tag` names what else it has. */
export const taggedBy =
  (tag: string, kinds: Readonly<Record<string, Check>>): Check =>
  (value, path, faults) => {
    if (!isObject(value)) return fault(faults, path, 'is an object');
    const kind = value[tag];
    const check = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return check === undefined
      ? fault(faults, join(path, tag), `is one of ${Object.keys(kinds).join(', ')}`)
      : check(value, path, faults);
  };

/** What holds between members: a message for each that is broken. */
export const rules =
  <Value>(messagesOf: (value: Value) => readonly (string | false | undefined)[]): Check =>
  (value, path, faults) => {
    const messages = messagesOf(value as Value).filter((message) => typeof message === 'string');
    for (const message of messages) faults.push({ path, message });
    return messages.length === 0;
  };

export const always =
  (expected: unknown): Check =>
  (value, path, faults) =>
    value === expected || fault(faults, path, `is ${String(expected)}`);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
