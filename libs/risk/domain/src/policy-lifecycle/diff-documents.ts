import { canonicalText, type Json, type JsonObject } from '@limit-ledger/kernel';

/** One place at which two documents differ. */
export interface DocumentDifference {
  /** Such as `rules[return-rate].condition.threshold`: items that have an id are named by it, others by their place from 0. */
  readonly path: string;
  /** Absent where there was nothing. */
  readonly before?: Json;
  /** Absent where nothing is left. */
  readonly after?: Json;
}

/** All places at which they differ, each told as far inside as both have it. */
export function diffDocuments(before: Json, after: Json): readonly DocumentDifference[] {
  return [...differences('', before, after)];
}

function* differences(path: string, before: Json | undefined, after: Json | undefined): Generator<DocumentDifference> {
  if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      yield* differences(path === '' ? name : `${path}.${name}`, before[name], after[name]);
    }
  } else if (isList(before) && isList(after)) {
    const [old, changed] = [byName(before), byName(after)];
    for (const name of new Set([...old.keys(), ...changed.keys()])) {
      yield* differences(`${path}[${name}]`, old.get(name), changed.get(name));
    }
  } else if (textOf(before) !== textOf(after)) {
    yield { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  }
}

/** What tells the items of a list apart, where its items have one of these. */
const IDS = ['ruleId', 'programmeId', 'rating'];

function byName(list: readonly Json[]): ReadonlyMap<string, Json> {
  const id = IDS.find((each) => list.every((item) => isObject(item) && typeof item[each] === 'string'));
  return new Map(list.map((item, index) => [id === undefined ? String(index) : String((item as JsonObject)[id]), item]));
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: Json | undefined): string | undefined => (value === undefined ? undefined : canonicalText(value));
