import type { Check } from './check.js';
import { isObject } from './check.js';

const MOST_DEPTH = 8;
const MOST_ITEMS = 2_000;

/** A section that somebody else reads: what an event may hold, of a bounded size. */
export const opaqueCheck: Check = (value, path, faults) => {
  const count = { left: MOST_ITEMS };
  const isRight = isObject(value) && isData(value, MOST_DEPTH, count);
  if (!isRight)
    faults.push({ path, message: `is an object of texts, whole numbers, lists and objects, at most ${MOST_ITEMS} of them` });
  return isRight;
};

function isData(value: unknown, depth: number, count: { left: number }): boolean {
  count.left -= 1;
  if (depth === 0 || count.left < 0) return false;
  if (typeof value === 'string') return value.length <= 1_000 && value.isWellFormed();
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every((each) => isData(each, depth - 1, count));
  return (
    isObject(value) &&
    Object.entries(value).every(([key, each]) => /^[a-z][A-Za-z0-9]{0,63}$/.test(key) && isData(each, depth - 1, count))
  );
}
