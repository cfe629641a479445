import { isUtf8 } from 'node:buffer';
import { JsonTextRefused } from './json-text-refused.js';
import { inspectJson } from './inspect-json.js';
import { inspectShape } from './inspect-shape.js';

/**
 * The value of a JSON text, or `undefined` of an empty one. Throws `JsonTextRefused` for what is no JSON, and for JSON that
 * two readers could understand differently: twice the same member, numbers that are not exact, broken characters, `__proto__`.
 */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!isUtf8(bytes)) throw new JsonTextRefused('is not UTF-8');
  inspectShape(bytes);
  const text = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new JsonTextRefused('is not JSON');
  }
  inspectJson(text);
  return value;
}
