import type { Json } from '@limit-ledger/kernel';
import type { RiskPolicyDocument } from './policy-document.js';

/** One difference: the path in the document, and what stands there; a side that has nothing there is left out. */
export interface PolicyChange {
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** What items of a list are known by; lists of others are compared by position. */
const NAMES = ['ruleId', 'programmeId', 'rating', 'step', 'grade', 'tier', 'provider'];

/** Every difference of two documents, in order of their paths; rules are matched by id, wherever they stand. */
export function diffPolicyDocuments(from: RiskPolicyDocument, to: RiskPolicyDocument): readonly PolicyChange[] {
  const changes: PolicyChange[] = [];
  compare('', from as unknown as Json, to as unknown as Json, changes);
  return changes;
}

function compare(path: string, before: Json | undefined, after: Json | undefined, changes: PolicyChange[]): void {
  if (before === undefined || after === undefined || !isTree(before) || !isTree(after) || isList(before) !== isList(after)) {
    if (before !== after)
      changes.push({ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) });
    return;
  }
  const [members, membersAfter] = [membersOf(before), membersOf(after)];
  const keys = new Set([...members.keys(), ...membersAfter.keys()]);
  for (const key of isList(before) ? keys : [...keys].sort()) {
    const inner = isList(before) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    compare(inner, members.get(key), membersAfter.get(key), changes);
  }
}

function membersOf(tree: Tree): ReadonlyMap<string, Json | undefined> {
  if (!isList(tree)) return new Map(Object.entries(tree));
  const names = tree.map(nameOf);
  const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length;
  return new Map(tree.map((item, index) => [isNamed ? names[index]! : String(index), item]));
}

function nameOf(item: Json): string | undefined {
  if (!isTree(item) || isList(item)) return undefined;
  const name = NAMES.map((key) => item[key]).find((each) => typeof each === 'string');
  return typeof name === 'string' ? name : undefined;
}

type Tree = readonly Json[] | { readonly [key: string]: Json | undefined };
const isTree = (value: Json): value is Tree => typeof value === 'object' && value !== null;
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
