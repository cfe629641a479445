type Json = unknown;

/** Where and how a kept value first differs from the one built anew, such as `lines.credit.used is 5, not 7`; `undefined` when equal. */
export function firstDifference(kept: Json, built: Json, path: readonly string[] = []): string | undefined {
  if (!isObject(kept) || !isObject(built) || Array.isArray(kept) !== Array.isArray(built)) {
    return Object.is(kept, built) ? undefined : `${path.join('.')} is ${shown(kept)}, not ${shown(built)}`;
  }
  for (const name of new Set([...Object.keys(built), ...Object.keys(kept)])) {
    const difference = firstDifference(kept[name], built[name], [...path, name]);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const isObject = (value: Json): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null;

const LONGEST = 60;

function shown(value: Json): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
